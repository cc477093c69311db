// The place of a plot among those that match a filter, ordered by name.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { orderOf } from './plot-page.ts'
import { plotWhere } from './plot-where.ts'

/** From 1; undefined when the plot of this ordinal does not match. */
export async function getRankByName(
  sql: Sql,
  version: DataVersion,
  filter: PlotFilter,
  ordinal: number,
): Promise<number | undefined> {
  const { key, way, nulls } = orderOf(sql, 'name')
  const [row] = await sql<{ rank: number }[]>`
    select rank from (
      select plot.ordinal, row_number() over (order by ${key} ${way} ${nulls}, plot.ordinal) as rank
      from ${tableOf(sql, version, 'plot')} as plot where ${plotWhere(sql, filter)}) as ranked
    where ordinal = ${ordinal}`
  return row?.rank
}
