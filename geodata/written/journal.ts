// DATA_DIR/kept/written.ndjson: a line for each write, on disk before the write is committed. Only whoever holds the lock of
// written.counter may call what is here, so two processes do not mix their lines.
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError } from '../db/database-error.ts'
import type { Transaction } from '../db/open-database.ts'
import type { Entry, JournalHeader } from './journal-lines.ts'
import { entryLine, livingLines, readHeader, seqOf } from './journal-lines.ts'
import { measureRows } from './written-rows.ts'

/** A journal is made anew once it is so much longer than twice what lived when it was last made. */
const SLACK_BYTES = 8 << 20
const CHUNK = 1 << 16

export type Standing = {
  header: JournalHeader
  /** Of the last whole line. */
  last: number
  /** Up to the end of the last whole line. */
  bytes: number
  /** The file as it was looked at. */
  mark: string
}

export class Journal {
  readonly path: string
  #folder: string
  #standing: Standing | undefined

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'kept')
    this.path = join(this.#folder, 'written.ndjson')
  }

  /** What stands in the file; undefined when there is none. A last line that is torn is cut off. */
  async look(): Promise<Standing | undefined> {
    const file = await openQuietly(this.path, 'r+')
    if (!file) return (this.#standing = undefined)
    try {
      if (this.#standing?.mark === (await markOf(file))) return this.#standing
      const header = readHeader(await firstLine(file), this.path)
      const { from, bytes } = await lastLine(file)
      const last = seqOf(await textAt(file, from, 32)) ?? header.seq
      if ((await file.stat()).size > bytes) {
        await file.truncate(bytes)
        await file.sync()
      }
      return (this.#standing = { header, last, bytes, mark: await markOf(file) })
    } finally {
      await file.close()
    }
  }

  /** Adds a write to a journal that was looked at. Throws a DatabaseError `full` or `folder`, with nothing added. */
  async append(entry: Entry): Promise<void> {
    const standing = this.#standing
    if (!standing) throw new Error('the journal was not looked at')
    this.#standing = undefined
    const file = await open(this.path, 'a').catch((error: unknown) => {
      throw plainly(error)
    })
    try {
      const line = Buffer.from(entryLine(entry))
      await file.appendFile(line)
      await file.sync()
      const bytes = standing.bytes + line.length
      this.#standing = { ...standing, last: entry.seq, bytes, mark: await markOf(file) }
    } catch (error) {
      await file.truncate(standing.bytes).catch(() => {}) // else cut off by the next look
      throw plainly(error)
    } finally {
      await file.close()
    }
  }

  /** Whether most of the journal tells of what no longer lives. */
  isDue(): boolean {
    const { bytes = 0, header } = this.#standing ?? {}
    return bytes > SLACK_BYTES + 2 * (header?.bytes ?? 0)
  }

  /** Makes the journal anew from the rows of the database, as those of write `seq`: aside, then in the place of the old one. */
  async rewrite(sql: Transaction, seq: number): Promise<void> {
    this.#standing = undefined
    const aside = `${this.path}.new`
    try {
      if (await mkdir(this.#folder, { recursive: true, mode: 0o700 }))
        await syncFolder(join(this.#folder, '..'))
      const file = await open(aside, 'w', 0o600)
      try {
        await writeFile(file, livingLines(sql, seq, await measureRows(sql)))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(aside, this.path)
      await syncFolder(this.#folder)
    } catch (error) {
      await rm(aside, { force: true }).catch(() => {})
      throw plainly(error)
    }
    await this.look()
  }

  /** Removes what a rewriting that was killed left. */
  async tidy(): Promise<void> {
    await rm(`${this.path}.new`, { force: true })
  }
}

/** Errors of the disk as a DatabaseError. */
function plainly(error: unknown): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new DatabaseError(
      'full',
      'the disk of the data folder is full: nothing was saved',
      error,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new DatabaseError(
      'folder',
      'the data folder cannot be written: nothing was saved',
      error,
    )
  return error
}

async function openQuietly(path: string, flags: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, flags)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw plainly(error)
  }
}

/** Another process, or a person, may have put another file in its place. */
async function markOf(file: FileHandle): Promise<string> {
  const { ino, size, mtimeNs } = await file.stat({ bigint: true })
  return `${ino} ${size} ${mtimeNs}`
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

async function textAt(file: FileHandle, from: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
  return buffer.toString('utf8', 0, bytesRead)
}

/** A header is a few hundred bytes. */
async function firstLine(file: FileHandle): Promise<string> {
  const text = await textAt(file, 0, CHUNK)
  return text.slice(0, Math.max(0, text.indexOf('\n')))
}

/** Where the last line that ends begins, and where it ends. */
async function lastLine(file: FileHandle): Promise<{ from: number; bytes: number }> {
  let bytes: number | undefined
  for (let to = (await file.stat()).size; to > 0;) {
    const from = Math.max(0, to - CHUNK)
    const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
    for (let at = buffer.length - 1; at >= 0; at--) {
      if (buffer[at] !== 10) continue
      if (bytes !== undefined) return { from: from + at + 1, bytes }
      bytes = from + at + 1
    }
    to = from
  }
  return { from: 0, bytes: bytes ?? 0 }
}
