// What a page of plots is: the orders that there are, where a page ends, its rows.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'
import type { PlotRow } from './plot-row.ts'
import { plotColumns, plotJoins, plotOfRow } from './plot-row.ts'

export const SORTS = ['-surface', 'surface', 'name', ...ACCESSES.map(({ word }) => word)] as const
export type Sort = (typeof SORTS)[number]
/** By how well plots suit a wish: worked out on the columnar copy, not in SQL. */
export const SUITABILITY_SORT = 'fit'
export type ListSort = Sort | typeof SUITABILITY_SORT
export const LIST_SORTS: readonly ListSort[] = [...SORTS, SUITABILITY_SORT]

/** The sort key of the last plot of a page (null: unknown, which stands last) and its ordinal. */
export type PageEnd = { key: number | string | null; ordinal: number }

export type PlotPage = { plots: Plot[]; end: PageEnd | null }

/** Those plots, in the order of the ordinals that are given. */
export async function listPlotsByOrdinal(
  sql: Sql,
  version: DataVersion,
  ordinals: readonly number[],
): Promise<Plot[]> {
  const rows = await sql<PlotRow[]>`
    select ${plotColumns(sql)}
    from ${tableOf(sql, version, 'plot')} as page
    ${plotJoins(sql, version)}
    where page.ordinal = any (string_to_array(${ordinals.join(',')}::text, ',')::integer[])`
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, plotOfRow(row)]))
  return ordinals.flatMap((ordinal) => byOrdinal.get(ordinal) ?? [])
}

/** What a key of this sort is, so that a cursor can be checked before it reaches SQL. */
export const keyType = (sort: ListSort): 'number' | 'string' =>
  sort === 'name' ? 'string' : 'number'
