// What came from an address stands in a note beside the file: when, from where, with which tag, and of which bytes, so that
// a file that was put in its place by hand is not taken for a whole answer.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Address, Source } from '../sources/source.ts'

export type FetchNote = {
  address: string
  fetchedAt: string
  etag?: string | undefined
  lastModified?: string | undefined
  /** Features of the file; unknown of an extract of OpenStreetMap. */
  count?: number | undefined
  /** Of the file as it came. Notes of earlier software have none. */
  sha256?: string | undefined
}

export const keyOfAddress = (address: Address): string =>
  createHash('sha256').update(JSON.stringify(address)).digest('hex')

export async function readNote(path: string): Promise<FetchNote | undefined> {
  try {
    return JSON.parse(await readFile(`${path}.note.json`, 'utf8')) as FetchNote
  } catch {
    return undefined
  }
}

/** Of the file as it stands: to be written once it is whole. */
export async function writeNote(path: string, note: Omit<FetchNote, 'sha256'>): Promise<void> {
  const whole: FetchNote = { ...note, sha256: await sha256Of(path) }
  await writeFile(`${path}.note.json.new`, JSON.stringify(whole))
  await rename(`${path}.note.json.new`, `${path}.note.json`)
}

/** Whether the file is, byte for byte, what the address gave; false where there is none. */
export async function isAsItCame({ address }: Pick<Source, 'address'>, path: string) {
  const note = await readNote(path)
  if (note?.sha256 === undefined || note.address !== keyOfAddress(address)) return false
  return (await sha256Of(path).catch(() => undefined)) === note.sha256
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
