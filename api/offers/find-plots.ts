// Which plots of a data version are named: by their ids, or by ids that they replace.
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Sql } from '../../geodata/db/open-database.ts'

export type FoundPlot = { id: string; ordinal: number }

/** By each id that was asked, the plot that bears it, else the one that replaces it; without those that are gone. */
export async function findPlots(
  sql: Sql,
  version: DataVersion,
  asked: readonly string[],
): Promise<Map<string, FoundPlot>> {
  const found = await findBy(sql, version, 'id', asked)
  // A search without an index: only for what is left.
  const left = asked.filter((id) => !found.has(id))
  const replaced = left.length > 0 ? await findBy(sql, version, 'replaces', left) : []
  return new Map([...replaced, ...found])
}

async function findBy(
  sql: Sql,
  version: DataVersion,
  column: 'id' | 'replaces',
  asked: readonly string[],
): Promise<Map<string, FoundPlot>> {
  const rows = await sql<(FoundPlot & { asked: string })[]>`
    select distinct on (asked) ${sql(column)} as asked, id, ordinal
    from ${tableOf(sql, version, 'plot')}
    where ${sql(column)} = any (string_to_array(${asked.join('+')}::text, '+'))
    order by asked, id`
  return new Map(rows.map(({ asked: by, ...plot }) => [by, plot]))
}
