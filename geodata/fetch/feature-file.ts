// Pages of features into one GeoJSON file. What came stays when a run is cut: the next one goes on from the last page.
import { open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'

type Note = { key: string; state: string; bytes: number; count: number; ends: number[] }

export type FeatureFile = {
  /** Where the service was left, as `append` was last told; undefined at a fresh start. */
  readonly state: string | undefined
  readonly count: number
  append(features: readonly object[], state: string): Promise<void>
  /** A series of pages is over with the `last` that are appended next: ids may come again in another. */
  endSeries(last: number): void
  /** Closes the list and puts the file in its place, once `check` has looked at it; what fails there is begun anew. */
  finish(check?: (path: string, ends: readonly number[]) => Promise<void>): Promise<void>
  close(): Promise<void>
}

const HEAD = '{"type":"FeatureCollection","features":[\n'

/** `key` tells one question from another: what was fetched for another question is not continued. */
export async function openFeatureFile(path: string, key: string): Promise<FeatureFile> {
  const partPath = `${path}.part`
  const notePath = `${path}.part.json`
  const before = await readNote(notePath, key)
  if (before) await truncate(partPath, before.bytes)
  const file = await open(partPath, before ? 'r+' : 'w')
  let at = before?.bytes ?? 0
  let count = before?.count ?? 0
  let state = before?.state
  const ends = before?.ends ?? []
  const write = async (text: string) => {
    const bytes = Buffer.from(text)
    await file.write(bytes, 0, bytes.length, at)
    at += bytes.length
  }
  if (!before) await write(HEAD)
  return {
    get state() {
      return state
    },
    get count() {
      return count
    },
    async append(features, next) {
      const text = features.map((feature) => JSON.stringify(feature)).join(',\n')
      if (text) await write(`${count > 0 ? ',\n' : ''}${text}`)
      count += features.length
      state = next
      await file.datasync()
      const note: Note = { key, state: next, bytes: at, count, ends }
      await writeFile(`${notePath}.new`, JSON.stringify(note))
      await rename(`${notePath}.new`, notePath)
    },
    endSeries(last) {
      ends.push(count + last)
    },
    async finish(check) {
      await write('\n]}\n')
      await file.sync()
      await file.close()
      await check?.(partPath, ends).catch(async (error: unknown) => {
        await rm(notePath, { force: true })
        await rm(partPath, { force: true })
        throw error
      })
      await rename(partPath, path)
      await rm(notePath, { force: true })
    },
    async close() {
      await file.close().catch(() => {})
    },
  }
}

async function readNote(path: string, key: string): Promise<Note | undefined> {
  try {
    const note = JSON.parse(await readFile(path, 'utf8')) as Note
    return note.key === key && Number.isInteger(note.bytes) && Array.isArray(note.ends)
      ? note
      : undefined
  } catch {
    return undefined
  }
}
