// First step: the place of a plot in the version, its surface and a point on it.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/**
 * Writes `ordinal`, `surface_m2` (planar, EPSG:2154, rounded to whole m²) and `centre` (on the surface) of the plots
 * whose place in the order of ids is in [from, to).
 */
export async function deriveSurface(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    update ${tableOf(sql, version, 'plot')} as plot
    set ordinal = ordered.ordinal,
      surface_m2 = round(ST_Area(plot.geom)),
      centre = ST_PointOnSurface(plot.geom)
    from ${tableOf(sql, version, 'derive_order')} as ordered
    where ordered.id = plot.id and ordered.ordinal >= ${from} and ordered.ordinal < ${to}`
}
