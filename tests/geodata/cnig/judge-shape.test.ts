import { expect, it } from 'vitest'
import { judgeShape } from '../../../geodata/cnig/judge-shape.ts'
import { MENDING } from '../../../geodata/cnig/mending.ts'

const text = (...ring: (readonly number[])[]) =>
  JSON.stringify({ type: 'Polygon', coordinates: [ring] })
const degrees = [
  [2.02, 49.02],
  [2.03, 49.02],
  [2.03, 49.03],
  [2.02, 49.02],
] as const
const metres = [
  [628_000, 6_880_000],
  [628_100, 6_880_000],
  [628_100, 6_880_100],
  [628_000, 6_880_000],
] as const
const turned = (ring: readonly (readonly [number, number])[]) => ring.map(([x, y]) => [y, x])

it('reads longitude and latitude as they stand', () => {
  expect(judgeShape(text(...degrees), 'polygon')).toEqual({
    ewkt: 'SRID=4326;POLYGON((2.02 49.02,2.03 49.02,2.03 49.03,2.02 49.02))',
    mended: [],
  })
})

it.each([
  ['Lambert-93 numbers', text(...metres), [MENDING.lambert]],
  [
    'Lambert-93 numbers, northing first',
    text(...turned(metres)),
    [MENDING.lambert, MENDING.swapped],
  ],
])('reads %s in GeoJSON as EPSG:2154', (_, given, mended) => {
  expect(judgeShape(given, 'polygon')).toEqual({
    ewkt: 'SRID=2154;POLYGON((628000 6880000,628100 6880000,628100 6880100,628000 6880000))',
    mended,
  })
})

it('turns swapped axes, closes a ring that nearly closes, opens a Feature', () => {
  expect(judgeShape(text(...turned(degrees)), 'polygon').mended).toEqual([MENDING.swapped])
  const nearly = [...metres.slice(0, 3), [628_000.007, 6_880_000]]
  const { ewkt, mended } = judgeShape(text(...nearly), 'polygon')
  expect(mended).toEqual([MENDING.lambert, MENDING.ring])
  expect(ewkt).toMatch(/628000 6880000\)\)$/)
  const whole = `{"type":"Feature","geometry":${text(...degrees)}}`
  expect(judgeShape(whole, 'polygon').mended).toEqual([MENDING.feature])
})

it.each([
  ['', 'obligatoire', 'sans géométrie'],
  ['NA', 'obligatoire', 'sans géométrie'],
  ['POLYGON((2 49,2 49))', 'type', 'géométrie illisible'],
  ['{"type":"Polygon","coordinates":[[[2,49],5]]}', 'type', 'géométrie illisible'],
  ['{"type":"Polygon","coordinates":[[["2","49"]]]}', 'type', 'géométrie illisible'],
  ['{"type":"Point","coordinates":[2,49]}', 'type', 'géométrie de type Point'],
  ['null', 'type', 'géométrie illisible'],
])('cannot use %j: %s', (given, kind, unusable) => {
  const shape = judgeShape(given, 'polygon')
  expect([shape.ewkt, shape.fault?.kind, shape.unusable]).toEqual([undefined, kind, unusable])
})

it('refuses what lies far away, an open ring, and a mixture of both kinds of numbers', () => {
  const far = [
    [656_589, 6_425_785],
    [656_655, 6_425_866],
    [656_663, 6_425_874],
    [656_589, 6_425_785],
  ]
  expect(judgeShape(text(...far), 'polygon').unusable).toBe('loin de l’Île-de-France')
  expect(judgeShape(text(...degrees.slice(0, 3), [2.021, 49.021]), 'polygon').unusable).toBe(
    'géométrie vide ou anneau ouvert',
  )
  expect(
    judgeShape(text(degrees[0], metres[1], metres[2], degrees[0]), 'polygon').ewkt,
  ).toBeUndefined()
})
