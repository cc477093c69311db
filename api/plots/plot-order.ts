// All plots of a filter in the order of the list: the whole of what its pages show.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { Sort } from './plot-page.ts'
import { orderOf } from './plot-page.ts'
import { plotWhere } from './plot-where.ts'

/** Ordinals of the plots of a version that match, in the order of `sort` (ties by ordinal). */
export async function listOrderedOrdinals(
  sql: Sql,
  version: DataVersion,
  filter: PlotFilter,
  sort: Sort,
): Promise<number[]> {
  const { key, way, nulls } = orderOf(sql, sort)
  const rows = await sql<{ ordinal: number }[]>`
    select plot.ordinal
    from ${tableOf(sql, version, 'plot')} as plot
    where ${plotWhere(sql, filter)}
    order by ${key} ${way} ${nulls}, plot.ordinal`
  return rows.map(({ ordinal }) => ordinal)
}
