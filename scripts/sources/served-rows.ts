// What the version that is served now holds of each dataset: beside what of it lies in the folder.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { getCurrentVersion, getForeignVersion, tableOf } from '../../geodata/db/data-version.ts'
import type { Database, Sql } from '../../geodata/db/open-database.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import type { Settings } from '../settings.ts'

type ServedRow = { id: string; rows: number; fetched: string | null }

export type Served = {
  /** Of the version, or why there is none, as a sentence. */
  sentence: string
  rows: ReadonlyMap<string, ServedRow>
}

/** Asks the database of the settings; one that does not exist yet is not made for it. */
export async function readServed({ dataDir, databaseUrl }: Settings): Promise<Served> {
  if (!databaseUrl && !existsSync(join(dataDir, 'engine', 'pg'))) return NOTHING
  let db: Database | undefined
  try {
    db = await openDatabase({ dataDir, databaseUrl, max: 1 })
    return await servedOf(db.sql)
  } catch (error) {
    return {
      sentence: `What is served is not known: ${(error as Error).message}.`,
      rows: new Map(),
    }
  } finally {
    await db?.close()
  }
}

const NOTHING: Served = { sentence: 'No data version is served.', rows: new Map() }

/** What is served of an open database, also one that no command has prepared. */
export async function servedOf(sql: Sql): Promise<Served> {
  const [there] = await sql`select to_regclass('explorer.publication') is not null as yes`
  if (!there?.yes) return NOTHING
  const version = await getCurrentVersion(sql)
  if (!version)
    return (await getForeignVersion(sql))
      ? { ...NOTHING, sentence: 'The data version here is of another version of this software.' }
      : NOTHING
  const rows = await sql<ServedRow[]>`
    select id, rows_kept as rows, to_char(fetched_at at time zone 'utc', 'YYYY-MM-DD') as fetched
    from ${tableOf(sql, version, 'dataset')}`
  const [{ day } = { day: '' }] = await sql<{ day: string }[]>`
    select to_char(published_at at time zone 'utc', 'YYYY-MM-DD') as day
    from explorer.data_version where version = ${version.version}`
  const kind = version.demonstration ? 'the demonstration' : 'real data'
  return {
    sentence: `Data version ${version.version} is served: ${kind}, of ${rows.length} datasets, published on ${day}.`,
    rows: new Map(rows.map((row) => [row.id, row])),
  }
}

/** `served: 111 rows of 2026-11-25`, `not served` */
export function tellServed({ rows }: Served, id: string): string {
  const row = rows.get(id)
  if (!row) return 'not served'
  const count = `${row.rows} ${row.rows === 1 ? 'row' : 'rows'}`
  return `served: ${count}${row.fetched === null ? '' : ` of ${row.fetched}`}`
}
