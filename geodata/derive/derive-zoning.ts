// Which PLU zones cover a plot, and by how much. The zone type of the plot is read from these rows at the end.
import { GRID_M } from '../db/union-m2.ts'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/** A sliver below both is the play between two drawings of one boundary. */
const LEAST_SHARE = 0.005
const LEAST_M2 = 10

/**
 * Inserts `plot_zone` for the plots with ordinals in [from, to): area in m² (EPSG:2154) and share of the plot, without
 * slivers. Zones come in the pieces of `derive_zone`: most plots lie in one piece whole, which is the cheap test.
 */
export async function deriveZoning(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    with measured as (
      select plot.id as plot_id, zone.id as zone_id, ST_Area(plot.geom) as whole_m2,
        sum(case when ST_CoveredBy(plot.geom, zone.geom) then ST_Area(plot.geom)
          else ST_Area(ST_Intersection(plot.geom, zone.geom, ${GRID_M}::float8)) end) as area_m2
      from ${tableOf(sql, version, 'plot')} as plot
      join ${tableOf(sql, version, 'derive_zone')} as zone on zone.geom && plot.geom
      where plot.ordinal >= ${from} and plot.ordinal < ${to}
      group by plot.id, zone.id, whole_m2)
    insert into ${tableOf(sql, version, 'plot_zone')} (plot_id, zone_id, area_m2, share)
    select plot_id, zone_id, area_m2, least(1, area_m2 / whole_m2)
    from measured
    where area_m2 >= ${LEAST_M2} or area_m2 >= ${LEAST_SHARE} * whole_m2`
}
