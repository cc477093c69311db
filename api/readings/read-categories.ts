// The SDRIF-E categories of the plots that are read, and where each has its own from.
import type { Sql } from 'postgres'
import { GRID_M } from '../../geodata/db/union-m2.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'

type Categories = NonNullable<Reading['sdrif_e']['categories']>

/** As geodata/derive decides: of the site, else of an area of the map that covers most of the plot, else of its source. */
export async function readCategories(
  sql: Sql,
  version: DataVersion,
  plotIds: readonly string[],
): Promise<Categories> {
  if (plotIds.length === 0) return []
  return sql<Categories[number][]>`
    select plot.category, count(*)::integer as plots,
      case when site.category is not null then 'site' when item.id is not null then 'item'
        else 'plot' end as basis,
      case when site.category is not null then site.name else item.name end as name,
      case when site.category is not null then site.source
        else coalesce(item.source, plot.source) end as source
    from ${tableOf(sql, version, 'plot')} as plot
    left join ${tableOf(sql, version, 'site')} as site on site.id = plot.site_id
    left join lateral (
      select item.id, item.name, item.source
      from ${tableOf(sql, version, 'sdrif_e')} as item
      where site.category is null and item.category = plot.category
        and ST_Dimension(item.geom) = 2 and ST_Intersects(item.geom, plot.geom)
      order by ST_Area(ST_Intersection(item.geom, plot.geom, ${GRID_M}::float8)) desc, item.id limit 1) as item on true
    where plot.id = any (string_to_array(${plotIds.join('+')}::text, '+')) and plot.category is not null
    group by plot.category, basis, 4, 5
    order by plots desc, plot.category, name, source`
}
