// Everything written, as one file that restores on either engine: the lines of a journal, without writes after them.
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DatabaseError } from '../db/database-error.ts'
import type { Database, Transaction } from '../db/open-database.ts'
import { headerLine, rowLine } from './journal-lines.ts'
import { measureRows, readRows } from './written-rows.ts'
import type { WrittenTable } from './written-tables.ts'

export type Backup = { counts: Record<WrittenTable, number>; bytes: number }

/**
 * Writes what stands now to `file`, of one moment whole: aside, then in the place of a file of that name. Answers the rows of
 * each table and the length of the file. Throws a DatabaseError `folder` or `full` when it cannot be written.
 */
export async function backupWritten(db: Database, file: string): Promise<Backup> {
  const aside = `${file}.part`
  try {
    const counts = (await db.sql.begin('isolation level repeatable read', async (tx) => {
      const measured = await measureRows(tx)
      await pipeline(
        Readable.from(linesOf(tx, measured)),
        createGzip(),
        createWriteStream(aside, { mode: 0o600 }),
      )
      return measured.counts
    })) as Backup['counts']
    const written = await open(aside, 'r+')
    await written.sync().finally(() => written.close())
    await rename(aside, file)
    return { counts, bytes: (await stat(file)).size }
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {})
    throw told(error, file)
  }
}

async function* linesOf(
  sql: Transaction,
  { counts, bytes }: Awaited<ReturnType<typeof measureRows>>,
): AsyncGenerator<string> {
  const [counter] = await sql<{ seq: number }[]>`select seq from written.counter`
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  yield headerLine({ seq: counter?.seq ?? 0, rows, bytes })
  for await (const { table, json } of readRows(sql)) yield rowLine(table, json)
}

function told(error: unknown, file: string): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DatabaseError('full', `the disk is full: ${file} was not written`, error)
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code))
    return new DatabaseError('folder', `${file} cannot be written`, error)
  return error
}
