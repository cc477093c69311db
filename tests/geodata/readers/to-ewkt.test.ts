import type { Geometry } from 'geojson'
import { expect, it } from 'vitest'
import { toEwkt } from '../../../geodata/readers/to-ewkt.ts'

const ring = [
  [2, 49],
  [2.1, 49],
  [2.1, 49.1],
  [2, 49],
]

it.each<[Geometry, string]>([
  [{ type: 'Point', coordinates: [2, 49, 120] }, 'SRID=4326;POINT(2 49)'],
  [{ type: 'LineString', coordinates: ring.slice(0, 2) }, 'SRID=4326;LINESTRING(2 49,2.1 49)'],
  [
    { type: 'MultiPolygon', coordinates: [[ring]] },
    'SRID=4326;MULTIPOLYGON(((2 49,2.1 49,2.1 49.1,2 49)))',
  ],
])('writes %o', (geometry, text) => {
  expect(toEwkt(geometry)).toBe(text)
})

it.each<[string, unknown]>([
  ['an empty polygon', { type: 'Polygon', coordinates: [] }],
  ['a polygon of one empty ring', { type: 'Polygon', coordinates: [[]] }],
  ['an open ring', { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [2.05, 49]]] }],
  ['a multipolygon with one bad part', { type: 'MultiPolygon', coordinates: [[ring], []] }],
  ['a line of one position', { type: 'LineString', coordinates: [[2, 49]] }],
  ['a point without numbers', { type: 'Point', coordinates: [] }],
  ['a shape without coordinates', { type: 'Polygon' }],
  ['a collection', { type: 'GeometryCollection', geometries: [] }],
])('answers undefined for %s', (_, geometry) => {
  expect(toEwkt(geometry as Geometry)).toBeUndefined()
})
