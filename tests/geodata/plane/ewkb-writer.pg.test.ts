import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { expect, it } from 'vitest'
import { EwkbWriter } from '../../../geodata/plane/ewkb-writer.ts'
import { toEwkt } from '../../../geodata/readers/to-ewkt.ts'
import { draws } from '../../rig/draws.ts'
import { describeOnEngines } from '../../rig/database.ts'

/** Not minus zero: as text it is zero. */
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e7, max: 1e7 })
  .map((value) => value + 0)
/** With and without a height. */
const position = fc.array(number, { minLength: 2, maxLength: 3 })
const line = fc.array(position, { maxLength: 6 })
/** Most are closed; some are open, short or empty. */
const ring = fc
  .tuple(line, fc.integer({ min: 0, max: 9 }))
  .map(([positions, dice]): Position[] =>
    dice > 0 && positions[0] ? [...positions, positions[0]] : positions,
  )
const polygon = fc.array(ring, { maxLength: 3 })
const geometry = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  fc
    .array(line, { maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc
    .array(polygon, { maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
)

describeOnEngines('geometries as EWKB', (t) => {
  it('are what the database makes of the same geometry as text, one after the other in one buffer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(geometry, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(4326, 2154),
        async (geometries, srid) => {
          const writer = new EwkbWriter()
          const starts: number[] = []
          const texts: string[] = []
          for (const one of geometries) {
            const text = toEwkt(one, srid)
            const start = writer.length
            expect(writer.write(one, srid)).toBe(text !== undefined)
            if (text === undefined) expect(writer.length).toBe(start)
            else {
              starts.push(start)
              texts.push(text)
            }
          }
          const bytes = writer.take()
          const written = starts.map((start, i) => bytes.subarray(start, starts[i + 1]))
          const rows = await t.sql<{ wkb: string }[]>`
            select encode(ST_AsEWKB(text::geometry, 'NDR'), 'hex') as wkb
            from unnest(${texts}::text[]) with ordinality as given (text, place) order by place`
          expect(written.map((one) => one.toString('hex'))).toEqual(rows.map((row) => row.wkb))
        },
      ),
      draws(20),
    )
  })

  it('reach past the first buffer', async () => {
    const ring = Array.from({ length: 20_000 }, (_, i): Position => [2 + Math.cos(i), 49])
    ring.push(ring[0] as Position)
    const writer = new EwkbWriter()
    expect(writer.write({ type: 'Polygon', coordinates: [ring] }, 4326)).toBe(true)
    const bytes = writer.take()
    expect(writer.length).toBe(0)
    const [row] = await t.sql`
      select ST_NPoints(geom) as points, ST_SRID(geom) as srid, ST_X(ST_PointN(ST_ExteriorRing(geom), 20000)) as x
      from ST_GeomFromEWKB(${bytes}) as geom`
    expect(row).toEqual({ points: 20_001, srid: 4326, x: ring[19_999]?.[0] })
  })
})
