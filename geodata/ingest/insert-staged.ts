// Rows into a staging table whose CHECK constraints are the validation: a batch that is refused is halved until the
// rows at fault stand alone, each with the name of the constraint it broke.
import type { DataVersion } from '../db/data-version.ts'
import { insertRows } from '../db/insert-rows.ts'
import type { Sql } from '../db/open-database.ts'

export type StagedRow = { _feature: number } & Record<string, unknown>
export type Refusal = { feature: number; reason: string }

type PostgresFault = {
  code?: string
  constraint_name?: string
  column_name?: string
  message?: string
}

/** Inserts what the table takes and answers what it refused. Faults that are not of a row (a full disk) are thrown. */
export async function insertStaged(
  sql: Sql,
  version: DataVersion,
  table: string,
  rows: readonly StagedRow[],
): Promise<Refusal[]> {
  const [first] = rows
  if (!first) return []
  try {
    await insertRows(sql, version, table, rows, { batch: rows.length })
    return []
  } catch (error) {
    const reason = reasonOf(error as PostgresFault)
    if (reason === undefined) throw error
    if (rows.length === 1) return [{ feature: first._feature, reason }]
    const middle = rows.length >> 1
    return [
      ...(await insertStaged(sql, version, table, rows.slice(0, middle))),
      ...(await insertStaged(sql, version, table, rows.slice(middle))),
    ]
  }
}

/** Classes 22 (data) and 23 (constraints) are a row's own; PostGIS reports a geometry that it cannot read as XX000. */
function reasonOf(fault: PostgresFault): string | undefined {
  const { code = '', constraint_name: constraint, column_name: column, message = '' } = fault
  if (code === '23502') return `champ ${column} absent`
  if (code.startsWith('23')) return constraint ?? message
  if (code.startsWith('22')) return `valeur illisible : ${message.split(':')[0]}`
  if (code === 'XX000' && /geometry/i.test(message)) return 'géométrie illisible'
  return undefined
}
