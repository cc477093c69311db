// Which plots lie more than half inside an area: the only words that the columnar copy cannot decide.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { plotWhere } from './plot-where.ts'

export const AREA_WORDS = ['bbox', 'within'] as const
export type AreaWord = (typeof AREA_WORDS)[number]

/** The ordinals of the plots with more than half of their surface inside the area that a filter's word names. */
export async function listOrdinalsInArea(
  sql: Sql,
  version: DataVersion,
  filter: Pick<PlotFilter, AreaWord>,
): Promise<number[]> {
  const [row] = await sql<{ ordinals: string | null }[]>`
    select string_agg(ordinal::text, ',') as ordinals
    from ${tableOf(sql, version, 'plot')} as plot
    where ${plotWhere(sql, filter)}`
  return row?.ordinals ? row.ordinals.split(',').map(Number) : []
}

/** Whether an area is kept under this key. */
export async function isAreaKept(sql: Sql, key: string): Promise<boolean> {
  const [row] = await sql`select from explorer.area where key = ${key}`
  return row !== undefined
}
