// Commune and site of the plots whose source names none. EPCI and département follow from the commune at the end.
import { GRID_M } from '../db/union-m2.ts'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/** A site holds a plot when it covers more than this share of it. */
const HOLDS = 0.5

/**
 * Of the plots with ordinals in [from, to): `code_insee` is the commune that holds the centre, `site_id` the site that
 * covers over half of the plot (the larger share wins). Both stay null where no geometry answers.
 */
export async function derivePlace(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  const plots = tableOf(sql, version, 'plot')
  await sql`
    update ${plots} as plot
    set code_insee = commune.code_insee
    from ${tableOf(sql, version, 'commune')} as commune
    where plot.ordinal >= ${from} and plot.ordinal < ${to} and plot.code_insee is null
      and ST_Covers(commune.geom, plot.centre)`
  await sql`
    with measured as (
      select plot.id as plot_id, site.id as site_id,
        case when ST_Covers(site.geom, plot.geom) then 1
          else ST_Area(ST_Intersection(site.geom, plot.geom, ${GRID_M}::float8)) / ST_Area(plot.geom) end as share
      from ${plots} as plot
      join ${tableOf(sql, version, 'site')} as site on site.geom && plot.geom
      where plot.ordinal >= ${from} and plot.ordinal < ${to} and plot.site_id is null),
    held as (
      select distinct on (plot_id) plot_id, site_id from measured
      where share > ${HOLDS} order by plot_id, share desc, site_id)
    update ${plots} as plot
    set site_id = held.site_id from held where held.plot_id = plot.id`
}
