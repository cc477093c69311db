// A SQLite file that somebody brings, opened to be read and nothing else.
import { randomUUID } from 'node:crypto'
import { copyFile, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { ReadError } from './read-error.ts'

export type Sqlite = InstanceType<typeof sqlite.Database>

const HEADER_BYTES = 100
/** Write and read version of the file format: 2 says that changes may be in a log beside it. */
const VERSIONS_AT = 18

/** Opens the file, runs `use` while it is open, and closes it. Throws a ReadError when it is no sound GeoPackage. */
export async function* withSqlite<T>(
  path: string,
  name: string,
  use: (database: Sqlite) => Iterable<T>,
): AsyncGenerator<T> {
  const { path: readable, isCopy } = await withoutLog(path, name)
  let database: Sqlite | undefined
  try {
    database = new sqlite.Database(readable, { fileMustExist: true, readOnly: true })
    database.exec(
      'pragma query_only = on; pragma trusted_schema = off; pragma cell_size_check = on',
    )
    yield* use(database)
  } catch (error) {
    if (error instanceof ReadError || (error as Error).name !== 'SQLite3Error') throw error
    const why = (error as Error).message
    throw new ReadError({
      fr: `${name} n’est pas un GeoPackage sain : ${why}`,
      en: `${name} is not a sound GeoPackage: ${why}`,
    })
  } finally {
    database?.close()
    if (isCopy) await rm(readable, { force: true })
  }
}

/**
 * A file whose header says that it keeps a log (WAL) cannot be opened without one beside it; whole in itself, a copy whose
 * header says nothing of the sort can.
 */
async function withoutLog(path: string, name: string): Promise<{ path: string; isCopy: boolean }> {
  const file = await open(path)
  const { buffer, bytesRead } = await file
    .read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    .finally(() => file.close())
  if (bytesRead < HEADER_BYTES || !buffer.toString('latin1').startsWith('SQLite format 3\0'))
    throw new ReadError({
      fr: `${name} n’est pas un GeoPackage`,
      en: `${name} is not a GeoPackage`,
    })
  if (buffer[VERSIONS_AT] !== 2 && buffer[VERSIONS_AT + 1] !== 2) return { path, isCopy: false }
  const log = await stat(`${path}-wal`).catch(() => undefined)
  if (log && log.size > 0)
    throw new ReadError({
      fr: `${name} est encore ouvert dans un autre logiciel : ses dernières modifications sont dans ${name}-wal`,
      en: `${name} is still open in another program: its last changes are in ${name}-wal`,
    })
  const copy = join(tmpdir(), `sdrif-e-sqlite-${randomUUID()}`)
  await copyFile(path, copy)
  const written = await open(copy, 'r+')
  await written.write(Buffer.from([1, 1]), 0, 2, VERSIONS_AT).finally(() => written.close())
  return { path: copy, isCopy: true }
}

/** Names of tables that hold rows of their own: a view or a virtual table runs what its maker wrote. */
export function realTables(database: Sqlite): Set<string> {
  const rows = database.all(
    `select name from sqlite_master where type = 'table' and sql is not null and sql not like 'create virtual%'`,
  ) as { name: string }[]
  return new Set(rows.map(({ name }) => name.toLowerCase()))
}
