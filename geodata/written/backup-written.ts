// Everything written, as one file that restores on either engine: the lines of a journal, without writes after them.
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { DatabaseError } from '../db/database-error.ts'
import type { Database } from '../db/open-database.ts'
import { livingLines } from './journal-lines.ts'
import type { Measured } from './written-rows.ts'
import { measureRows } from './written-rows.ts'

/**
 * Writes what stands now to `file`, of one moment whole: aside, then in the place of a file of that name. Answers the rows of
 * each table and the length of the file. Throws a DatabaseError `folder` or `full` when it cannot be written.
 */
export async function backupWritten(db: Database, file: string): Promise<Measured> {
  const aside = `${file}.part`
  try {
    const counts = (await db.sql.begin('isolation level repeatable read', async (tx) => {
      const measured = await measureRows(tx)
      const [counter] = await tx<{ seq: number }[]>`select seq from written.counter`
      await pipeline(
        Readable.from(livingLines(tx, counter?.seq ?? 0, measured)),
        createGzip(),
        createWriteStream(aside, { mode: 0o600 }),
      )
      return measured.counts
    })) as Measured['counts']
    const written = await open(aside, 'r+')
    await written.sync().finally(() => written.close())
    await rename(aside, file)
    return { counts, bytes: (await stat(file)).size }
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {})
    throw told(error, file)
  }
}

function told(error: unknown, file: string): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DatabaseError('full', `the disk is full: ${file} was not written`, error)
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code))
    return new DatabaseError('folder', `the file ${file} cannot be written`, error)
  return error
}
