import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { toUnitSquare } from '../../../geodata/plane/lambert-93.ts'
import { TagTable } from '../../../geodata/tiles/tag-table.ts'
import { TileBuckets } from '../../../geodata/tiles/tile-buckets.ts'

const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
  fc.constant(null),
)
const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'name', 'é'), value)

describe('encoding tiles', () => {
  it('is read back by another decoder: ids, attributes, geometry', () => {
    const coordinate = fc.integer({ min: -64, max: 4160 })
    const feature = fc.record({
      id: fc.option(fc.integer({ min: 0, max: 2 ** 31 }), { nil: undefined }),
      attributes,
      at: fc.tuple(coordinate, coordinate),
      layer: fc.constantFrom('plot', 'site'),
      column: fc.constantFrom(0, 16_383),
    })
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 40 }), (features) => {
        const table = new TagTable()
        const buckets = new TileBuckets()
        for (const { id, attributes, at, layer, column } of features) {
          const tags = table.tagsOf(Object.entries(attributes))
          buckets.point(layer, column, 7, { id, tags }, ...at)
        }
        for (const { x, y, data } of buckets.encoded(table)) {
          expect(y).toBe(7)
          const { layers } = new VectorTile(new PbfReader(data))
          for (const layer of ['plot', 'site']) {
            const put = features.filter((one) => one.layer === layer && one.column === x)
            expect(layers[layer]?.length ?? 0).toBe(put.length)
            for (const [i, one] of put.entries()) {
              const read = layers[layer]!.feature(i)
              expect(read.id).toBe(one.id)
              expect({ ...read.properties }).toEqual(known(one.attributes))
              expect(read.loadGeometry().map(([p]) => [p?.x, p?.y])).toEqual([one.at])
            }
          }
        }
      }),
    )
  })

  it('keeps every whole number that a number holds exactly', () => {
    const values = [
      -1,
      -(2 ** 31),
      -(2 ** 52),
      -(2 ** 52) - 1,
      Number.MIN_SAFE_INTEGER,
      2 ** 53 - 1,
    ]
    const table = new TagTable()
    const buckets = new TileBuckets()
    for (const [id, value] of values.entries())
      buckets.point('plot', 0, 7, { id, tags: table.tagsOf([['a', value]]) }, 0, 0)
    const [tile] = buckets.encoded(table)
    const layer = new VectorTile(new PbfReader(tile!.data)).layers.plot!
    expect(values.map((_, i) => layer.feature(i).properties.a)).toEqual(values)
  })

  it('closes rings and keeps holes in their polygon', () => {
    const table = new TagTable()
    const buckets = new TileBuckets()
    const outer = [0, 0, 100, 0, 100, 100, 0, 100]
    const hole = [10, 10, 10, 20, 20, 20, 20, 10]
    const named = { id: 3, tags: table.tagsOf([]) }
    buckets.polygons('plot', 1, 2, named, [outer, hole])
    buckets.lines('road', 1, 2, named, [[0, 0, 5, 5, 9, 9]])
    const [tile] = [...buckets.encoded(table)]
    const { plot, road } = new VectorTile(new PbfReader(tile!.data)).layers
    const rings = plot!.feature(0).loadGeometry()
    expect(rings.map((ring) => ring.length)).toEqual([5, 5])
    expect(rings[1]?.at(-1)).toMatchObject({ x: 10, y: 10 })
    expect(road!.feature(0).loadGeometry()[0]).toMatchObject([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 9, y: 9 },
    ])
  })
})

describe('Lambert-93 to the unit square', () => {
  it('agrees with PROJ over the region to a hundredth of a millimetre', () => {
    const lambert = proj4(
      '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs',
      'EPSG:3857',
    )
    const world = 40_075_016.685578488
    fc.assert(
      fc.property(
        fc.double({ min: 500_000, max: 850_000, noNaN: true }),
        fc.double({ min: 6_700_000, max: 7_000_000, noNaN: true }),
        (east, north) => {
          const [x, y] = lambert.forward([east, north])
          const [ux = 0, uy = 0] = toUnitSquare([east, north])
          expect(Math.abs((ux - 0.5) * world - x)).toBeLessThan(1e-5)
          expect(Math.abs((0.5 - uy) * world - y)).toBeLessThan(1e-5)
        },
      ),
    )
  })

  it('puts Paris where Web Mercator has it', () => {
    // Notre-Dame: 2.3499° E, 48.8530° N; Lambert-93 652 300 m, 6 861 630 m (IGN).
    const [x = 0, y = 0] = toUnitSquare([652_300, 6_861_630])
    expect((x - 0.5) * 360).toBeCloseTo(2.35, 2)
    expect((Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI).toBeCloseTo(48.853, 2)
  })
})

const known = (attributes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).filter(([, one]) => one !== null))
