// Everything written in a database, for comparing.
import type { Sql } from '../../geodata/db/open-database.ts'
import type { AnyRow } from '../../geodata/written/written-rows.ts'
import { clearRows, readRows, setCounter } from '../../geodata/written/written-rows.ts'

/** `offer` → its rows as JSON, in the order of their text. */
export async function writtenRowsOf(sql: Sql): Promise<Record<string, AnyRow[]>> {
  const texts: Record<string, string[]> = {}
  await sql.begin(async (tx) => {
    for await (const { table, json } of readRows(tx)) (texts[table] ??= []).push(json)
  })
  return Object.fromEntries(
    Object.entries(texts).map(([table, rows]) => [
      table,
      rows.sort().map((row) => JSON.parse(row) as AnyRow),
    ]),
  )
}

/** As an engine whose folder was removed begins. */
export async function emptyWritten(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await clearRows(tx)
    await setCounter(tx, 0)
  })
}
