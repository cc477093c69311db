// Where a drawn map lies in the region: the outlines of the départements, small, and its middle.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { OfferFacts } from '../../model/offer-facts.ts'
import { readWkb } from '../../tiles/read-wkb.ts'
import type { Frame } from './frame.ts'
import { pathData } from './path-data.ts'

/** Metres that an outline may stray: an eighth of a millimetre where the region is 4 cm wide. */
const STRAY_M = 400

/** In kilometres from the north-west corner of the outlines, EPSG:2154; no path where départements have no outline. */
export async function drawLocator(
  sql: Sql,
  version: DataVersion,
  frame: Frame,
): Promise<OfferFacts['map']['locator']> {
  const rows = await sql<{ wkb: Buffer }[]>`
    select ST_AsBinary(ST_Simplify(geom, ${STRAY_M}::float8)) as wkb
    from ${tableOf(sql, version, 'departement')} where geom is not null order by code`
  const rings = rows.flatMap(({ wkb }) => {
    const shape = wkb ? readWkb(wkb) : undefined
    return shape?.kind === 'polygon' ? shape.polygons.flat() : []
  })
  const all = rings.flat()
  const side = (axis: number) => all.filter((_, i) => i % 2 === axis)
  const least = (axis: number) => side(axis).reduce((a, b) => Math.min(a, b), Infinity)
  const most = (axis: number) => side(axis).reduce((a, b) => Math.max(a, b), -Infinity)
  const [west, north] = [least(0), most(1)]
  const km = (x: number, y: number): [number, number] => [(x - west) / 1000, (north - y) / 1000]
  if (rings.length === 0) return { path: '', width: 0, height: 0, at: [0, 0] }
  const tenth = (value: number) => Math.round(value * 10) / 10
  const [x, y] = km((frame.west + frame.east) / 2, (frame.south + frame.north) / 2)
  return {
    path: pathData(
      rings.map((ring) =>
        ring.map((metres, i) => (i % 2 ? (north - metres) / 1000 : (metres - west) / 1000)),
      ),
      true,
    ),
    width: tenth((most(0) - west) / 1000),
    height: tenth((north - least(1)) / 1000),
    at: [tenth(x), tenth(y)],
  }
}
