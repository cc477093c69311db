// A backup into a database, whole or not at all.
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { DatabaseError } from '../db/database-error.ts'
import type { Database, Transaction } from '../db/open-database.ts'
import { Journal } from './journal.ts'
import { readHeader, readLine } from './journal-lines.ts'
import { readLines } from './read-lines.ts'
import { createRowWriter } from './row-writer.ts'
import { clearRows, lockCounter, setCounter, TABLES } from './written-rows.ts'

/**
 * Puts the rows of a backup in the place of what is written. Answers how many. Throws a DatabaseError `refused`, with nothing
 * changed, for a file that is cut, is no backup or is of later software, and without `replace` when something is written.
 */
export async function restoreWritten(
  db: Database,
  { dataDir, file, replace }: { dataDir: string; file: string; replace: boolean },
): Promise<number> {
  try {
    return (await db.sql.begin(async (tx) => {
      const stands = await lockCounter(tx)
      if (!replace && (await isAnyWritten(tx)))
        throw new DatabaseError(
          'refused',
          'something is written in this database: --replace puts the backup in its place',
        )
      const journal = db.engine === 'embedded' ? new Journal(dataDir) : undefined
      await journal?.look() // one of later software is not written over
      await clearRows(tx)
      const { seq, rows } = await fill(tx, file)
      // A number that neither the database nor a journal of it has had.
      const next = Math.max(stands, seq) + 1
      await setCounter(tx, next)
      await journal?.rewrite(tx, next)
      return rows
    })) as number
  } catch (error) {
    throw told(error, file)
  }
}

async function isAnyWritten(sql: Transaction): Promise<boolean> {
  for (const table of TABLES) {
    const found = await sql`select 1 from ${sql(`written.${table}`)} limit 1`
    if (found.length > 0) return true
  }
  return false
}

async function fill(sql: Transaction, file: string): Promise<{ seq: number; rows: number }> {
  const writer = await createRowWriter(sql)
  const unzip = createGunzip()
  const source = createReadStream(file).on('error', (error) => unzip.destroy(error))
  let header: ReturnType<typeof readHeader> | undefined
  let rows = 0
  for await (const line of readLines(source.pipe(unzip))) {
    if (!header) {
      header = readHeader(line, file)
      continue
    }
    const row = readLine(line)
    if (!row || !('put' in row)) throw notWhole(file)
    await writer.put(row)
    rows++
  }
  await writer.done()
  if (!header || header.rows !== rows) throw notWhole(file)
  return { seq: header.seq, rows }
}

const notWhole = (file: string, cause?: unknown) =>
  new DatabaseError('refused', `the file ${file} is not whole: nothing was restored`, cause)

function told(error: unknown, file: string): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    return new DatabaseError('refused', `the file ${file} cannot be read`, error)
  if (code === 'Z_DATA_ERROR')
    return new DatabaseError(
      'refused',
      `the file ${file} is not a backup of this explorer, or is damaged`,
      error,
    )
  if (code === 'Z_BUF_ERROR') return notWhole(file, error)
  // A row that the tables refuse.
  if (code && /^2[23]/.test(code))
    return new DatabaseError(
      'refused',
      `a row of ${file} does not fit: nothing was restored`,
      error,
    )
  return error
}
