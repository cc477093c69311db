// Where a drawn map lies in the region: the outlines of the départements, small, and its middle.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { OfferFacts } from '../../model/offers/offer-facts.ts'
import { readShape } from '../../plane/shape.ts'
import type { Frame } from './frame.ts'
import { boxOf } from './frame.ts'
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
    const shape = wkb ? readShape(wkb) : undefined
    return shape?.kind === 'polygon' ? shape.polygons.flat() : []
  })
  if (rings.length === 0) return { path: '', width: 0, height: 0, at: [0, 0] }
  const [west, south, east, north] = boxOf(rings)
  const tenth = (value: number) => Math.round(value * 10) / 10
  return {
    path: pathData(
      rings.map((ring) =>
        Array.from(ring, (metres, i) => (i % 2 ? (north - metres) / 1000 : (metres - west) / 1000)),
      ),
      true,
    ),
    width: tenth((east - west) / 1000),
    height: tenth((north - south) / 1000),
    at: [
      tenth(((frame.west + frame.east) / 2 - west) / 1000),
      tenth((north - (frame.south + frame.north) / 2) / 1000),
    ],
  }
}
