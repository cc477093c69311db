// Territories without any row of a dataset: a commune without plan, a département without easement. Told, and no fault.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from '../sources/source.ts'

export type Empty = { by: 'commune' | 'departement'; count: number; of: number; codes: string[] }

const CODES_KEPT = 20

/** Undefined where the source does not say by what its rows are counted. */
export async function listEmpty(
  sql: Sql,
  version: DataVersion,
  { id, countedBy }: Source,
): Promise<Empty | undefined> {
  if (!countedBy) return undefined
  const { table, by } = countedBy
  const [place, code] =
    by === 'commune'
      ? [sql`place.centre`, sql`place.code_insee`]
      : [sql`place.geom`, sql`place.code`]
  const rows = await sql<{ code: string; empty: boolean }[]>`
    select ${code} as code, not exists (
      select from ${tableOf(sql, version, table)} as one
      where one.source = ${id} and ST_Intersects(one.geom, ${place})) as empty
    from ${tableOf(sql, version, by)} as place order by 1`
  const codes = rows.filter(({ empty }) => empty).map((row) => row.code)
  return { by, count: codes.length, of: rows.length, codes: codes.slice(0, CODES_KEPT) }
}
