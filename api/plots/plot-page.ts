// One page of plots: filtered by SQL, in a stable order, from where the last page ended.
import type { Fragment, Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'
import { plotWhere } from './plot-where.ts'
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
export type FoundPage = { ordinals: number[]; end: PageEnd | null }

/**
 * Ordinals of at most `limit` plots of a version that match, in the order of `sort` (ties by ordinal), after `after`.
 * `end` is where the next page goes on; null on the last page.
 */
export async function findPage(
  sql: Sql,
  version: DataVersion,
  filter: PlotFilter,
  { sort, limit, after }: { sort: Sort; limit: number; after?: PageEnd | undefined },
): Promise<FoundPage> {
  const { key, way, nulls } = orderOf(sql, sort)
  const rows = await sql<PageEnd[]>`
    select plot.ordinal, ${key} as key
    from ${tableOf(sql, version, 'plot')} as plot
    where ${plotWhere(sql, filter)} and ${after ? isAfter(sql, sort, key, after) : sql`true`}
    order by ${key} ${way} ${nulls}, plot.ordinal
    limit ${limit + 1}`
  const shown = rows.slice(0, limit)
  return {
    ordinals: shown.map(({ ordinal }) => ordinal),
    end: rows.length > limit ? (shown.at(-1) ?? null) : null,
  }
}

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

function isAfter(sql: Sql, sort: Sort, key: Fragment, after: PageEnd): Fragment {
  if (after.key === null) return sql`(${key} is null and plot.ordinal > ${after.ordinal}::integer)`
  const last = keyType(sort) === 'string' ? sql`${after.key}::text` : sql`${after.key}::integer`
  const beyond = sort === '-surface' ? sql`${key} < ${last}` : sql`${key} > ${last}`
  return sql`(${beyond} or (${key} = ${last} and plot.ordinal > ${after.ordinal}::integer)
    or ${key} is null)`
}

/** What a list is ordered by, which way, and where the unknown stands; ties go by ordinal. */
export const orderOf = (sql: Sql, sort: Sort) => ({
  key: sortKey(sql, sort),
  way: sort === '-surface' ? sql`desc` : sql`asc`,
  nulls: sort.endsWith('surface') ? sql`` : sql`nulls last`,
})

const ACCENTED = 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ'
const PLAIN = 'aaaceeeeiioouuuyaaaceeeeiioouuuy'

/** Names are ordered without case or accents, by bytes: the same on every server, whatever its collations. */
function sortKey(sql: Sql, sort: Sort): Fragment {
  if (sort === 'name')
    return sql`(lower(translate(plot.name, ${ACCENTED}::text, ${PLAIN}::text)) collate "C")`
  const access = ACCESSES.find(({ word }) => word === sort)
  return access ? sql`plot.${sql(access.column)}` : sql`plot.surface_m2`
}
