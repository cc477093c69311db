// Rows of schema `written` as JSON, in and out. Tables and columns come from WRITTEN_TABLES and the catalogue alone.
import type { Transaction } from '../db/open-database.ts'
import type { WrittenTable } from './written-tables.ts'
import { WRITTEN_TABLES } from './written-tables.ts'

export type AnyRow = Readonly<Record<string, unknown>>

export const TABLES = Object.keys(WRITTEN_TABLES) as WrittenTable[]

export const isWrittenTable = (name: unknown): name is WrittenTable =>
  typeof name === 'string' && Object.hasOwn(WRITTEN_TABLES, name)

const tableOf = (sql: Transaction, table: WrittenTable) => sql(`written.${table}`)

/** The columns of each table, in their order. */
export type Columns = Readonly<Record<WrittenTable, readonly string[]>>

export async function listColumns(sql: Transaction): Promise<Columns> {
  const rows = await sql<{ table_name: string; names: string[] }[]>`
    select table_name, array_agg(column_name::text order by ordinal_position) as names
    from information_schema.columns where table_schema = 'written' group by table_name`
  const found = new Map(rows.map((row) => [row.table_name, row.names]))
  return Object.fromEntries(TABLES.map((table) => [table, found.get(table) ?? []])) as never
}

/**
 * Writes rows that all have the same columns and differ in their keys, new or in the place of those with their keys.
 * Columns that the table does not have are dropped; those that a row lacks take their default.
 */
export async function putRows(
  sql: Transaction,
  columns: Columns,
  table: WrittenTable,
  rows: readonly AnyRow[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const keys: readonly string[] = WRITTEN_TABLES[table]
  const listed = (names: readonly string[]) =>
    names.map((name, at) => (at ? sql`, ${sql(name)}` : sql`${sql(name)}`))
  const given = columns[table].filter((name) => Object.hasOwn(first, name))
  const replaced = columns[table]
    .filter((name) => !keys.includes(name))
    .map((name, at) => sql`${at ? sql`,` : sql``} ${sql(name)} = excluded.${sql(name)}`)
  await sql`
    insert into ${tableOf(sql, table)} (${listed(given)})
    select ${listed(given)}
    from jsonb_populate_recordset(null::${tableOf(sql, table)}, ${JSON.stringify(rows)}::text::jsonb)
    on conflict (${listed(keys)}) do update set ${replaced}`
}

/** Removes the rows of a key, or of the columns of one that are given; throws when none is. */
export async function dropRows(sql: Transaction, table: WrittenTable, key: AnyRow): Promise<void> {
  const keys: readonly string[] = WRITTEN_TABLES[table]
  const given = Object.entries(key)
  if (given.length === 0 || !given.every(([name, value]) => keys.includes(name) && value != null))
    throw new Error(`rows of ${table} are dropped by their key: ${keys.join(', ')}`)
  const conditions = given.map(
    ([name, value]) => sql`and ${sql(name)} = ${value as string | number}`,
  )
  await sql`delete from ${tableOf(sql, table)} where true ${conditions}`
}

/** Removes everything written. */
export async function clearRows(sql: Transaction): Promise<void> {
  for (const table of TABLES.toReversed()) await sql`delete from ${tableOf(sql, table)}`
}

/** How many rows each table has, and about how many bytes they are as JSON. */
export type Measured = { counts: Record<WrittenTable, number>; bytes: number }

export async function measureRows(sql: Transaction): Promise<Measured> {
  const counts = {} as Record<WrittenTable, number>
  let bytes = 0
  for (const table of TABLES) {
    // Of bytes, in hex, the length is known without reading them.
    const length =
      table === 'photograph' ? sql`2 * octet_length(jpeg)` : sql`octet_length(to_jsonb(t)::text)`
    const [row] = await sql<{ rows: number; bytes: number }[]>`
      select count(*) as rows, coalesce(sum(${length}), 0)::bigint as bytes
      from ${tableOf(sql, table)} as t`
    counts[table] = row?.rows ?? 0
    bytes += row?.bytes ?? 0
  }
  return { counts, bytes }
}

/** Every row, parents first, as the text of its JSON. To be read within a transaction. */
export async function* readRows(
  sql: Transaction,
): AsyncGenerator<{ table: WrittenTable; json: string }> {
  for (const table of TABLES) {
    await sql`
      declare written_rows no scroll cursor for
      select to_jsonb(t)::text as json from ${tableOf(sql, table)} as t`
    for (;;) {
      // A photograph is megabytes.
      const rows = await (table === 'photograph'
        ? sql<{ json: string }[]>`fetch 4 from written_rows`
        : sql<{ json: string }[]>`fetch 200 from written_rows`)
      if (rows.length === 0) break
      for (const { json } of rows) yield { table, json }
    }
    await sql`close written_rows`
  }
}

/** Takes the row that puts writes in order, until the transaction ends, and answers the number of the last write. */
export async function lockCounter(sql: Transaction): Promise<number> {
  const [row] = await sql<{ seq: number }[]>`select seq from written.counter for update`
  if (!row) throw new Error('written.counter has no row')
  return row.seq
}

export async function setCounter(sql: Transaction, seq: number): Promise<void> {
  await sql`update written.counter set seq = ${seq}`
}
