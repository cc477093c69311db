// How much of a plot is natural, agricultural or forest land (ENAF), from the land use map where it covers the plot.
import { GRID_M } from '../db/union-m2.ts'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { ENAF_CODES } from '../model/plans/land-use.ts'

/** Land use must cover so much of a plot: less is the play of a border, more would hide what is not known. */
export const COVERED_SHARE = 0.99

/** Whether a version has land use at all: without it no plot is touched. */
export async function hasLandUse(sql: Sql, version: DataVersion): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (select from ${tableOf(sql, version, 'land_use')}) as has`
  return row?.has ?? false
}

/**
 * Of the plots with ordinals in [from, to) that land use covers, writes `natural_m2` (whole m² of natural,
 * agricultural and forest land) and `land`: natural when it is over half. Elsewhere what a source declares stays, or null.
 */
export async function deriveLand(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  const plots = tableOf(sql, version, 'plot')
  await sql`
    with batch as materialized (
      select id, surface_m2, geom, ST_Area(geom) as whole_m2
      from ${plots} where ordinal >= ${from} and ordinal < ${to}),
    measured as (
      select batch.id, batch.surface_m2, batch.whole_m2, piece.inside_m2,
        land_use.code = any (${[...ENAF_CODES]}::integer[]) as is_natural
      from batch
      join ${tableOf(sql, version, 'land_use')} as land_use on land_use.geom && batch.geom
      cross join lateral (select case when ST_CoveredBy(batch.geom, land_use.geom) then batch.whole_m2
        else ST_Area(ST_Intersection(batch.geom, land_use.geom, ${GRID_M}::float8)) end as inside_m2) as piece),
    summed as (
      select id, surface_m2, whole_m2, sum(inside_m2) as covered_m2,
        coalesce(sum(inside_m2) filter (where is_natural), 0) as natural_m2
      from measured group by id, surface_m2, whole_m2)
    update ${plots} as plot
    set natural_m2 = least(summed.surface_m2, round(summed.natural_m2)),
      land = case when 2 * summed.natural_m2 > summed.whole_m2 then 'natural' else 'artificialised' end
    from summed
    where summed.id = plot.id and summed.covered_m2 >= ${COVERED_SHARE} * summed.whole_m2`
}
