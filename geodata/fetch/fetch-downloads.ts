// Several GeoJSON downloads joined into one file: each part is asked for only when it is new, and continued where it was
// cut; the parts stay beside the file, so that a run which fails on the fifth has four already.
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readBytes } from '../readers/read-bytes.ts'
import { ReadError } from '../readers/read-error.ts'
import { splitCollection } from '../readers/split-collection.ts'
import type { Address } from '../sources/source.ts'
import type { Downloaded, Known } from './download-file.ts'
import { downloadFile } from './download-file.ts'
import { FetchError } from './fetch-error.ts'
import type { PoliteFetch } from './polite-fetch.ts'

type PartNote = Known & { url: string }

/**
 * Downloads every part and joins them to `path`, if `check` takes the count of their features. Throws a FetchError naming
 * the part; `path` is untouched then.
 */
export async function fetchDownloads(
  id: string,
  { parts }: Extract<Address, { protocol: 'downloads' }>,
  path: string,
  {
    fetch,
    known: whole = {},
    check,
    onBytes,
  }: {
    fetch: PoliteFetch
    /** What the file is known to be: empty when it is not what the parts were joined to. */
    known?: { sha256?: string | undefined }
    check?: (count: number) => void
    onBytes?: (done: number, total?: number) => void
  },
): Promise<Downloaded> {
  const folder = `${path}.parts`
  await mkdir(folder, { recursive: true })
  const files: { name: string; file: string }[] = []
  // There while the file holds the parts as they are: a run may renew one part and fail on the next.
  const joined = join(folder, 'joined')
  let unchanged = whole.sha256 !== undefined && (await isThere(path)) && (await isThere(joined))
  for (const { name, url } of parts) {
    const file = join(folder, name)
    const note = await readNote(file)
    const known = note?.url === url && (await isThere(file)) ? note : {}
    const done = await downloadFile(id, url, file, {
      fetch,
      known,
      ...(onBytes ? { onBytes } : {}),
    }).catch((error: unknown) => {
      throw error instanceof FetchError ? ofPart(error, id, name) : error
    })
    if (!done.unchanged) await rm(joined, { force: true })
    unchanged &&= done.unchanged
    await writeFile(
      `${file}.note.json`,
      JSON.stringify({ url, etag: done.etag, lastModified: done.lastModified }),
    )
    files.push({ name, file })
  }
  if (!unchanged) {
    await joinParts(id, files, path, check)
    await writeFile(joined, '')
  }
  return { unchanged, etag: undefined, lastModified: undefined }
}

const ofPart = (error: FetchError, id: string, name: string) =>
  new FetchError(error.message.replace(`${id}: `, `${id}, part ${name}: `))

/** One FeatureCollection from the elements of all, byte for byte; what they say is for the reader to judge. */
async function joinParts(
  id: string,
  files: readonly { name: string; file: string }[],
  path: string,
  check: (count: number) => void = () => {},
): Promise<void> {
  const joined = `${path}.joining`
  let count = 0
  const onElement = () => void count++
  const packing = path.endsWith('.gz') ? [createGzip({ level: 1 })] : []
  await pipeline([
    Readable.from(elementsOf(id, files, onElement), { objectMode: false }),
    ...packing,
    createWriteStream(joined),
  ])
    .then(() => check(count))
    .catch(async (error: unknown) => {
      await rm(joined, { force: true })
      throw error instanceof ReadError ? new FetchError(`${id}: ${error.message}`) : error
    })
  await rename(joined, path)
}

async function* elementsOf(
  id: string,
  files: readonly { name: string; file: string }[],
  onElement: () => void,
): AsyncGenerator<Uint8Array> {
  let separator = Buffer.from('{"type":"FeatureCollection","features":[\n')
  for (const { name, file } of files) {
    let count = 0
    const bytes = readBytes(file, `part ${name}`, undefined, { packed: await isPacked(file) })
    for await (const piece of splitCollection(bytes, `part ${name}`)) {
      if (!('element' in piece)) continue
      yield separator
      yield piece.element
      separator = Buffer.from(',\n')
      count++
      onElement()
    }
    if (count === 0) throw new FetchError(`${id}: part ${name} holds no feature`)
  }
  yield Buffer.from('\n]}\n')
}

/** By its first two bytes: a server may send a file as it is or packed. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

async function readNote(file: string): Promise<PartNote | undefined> {
  try {
    return JSON.parse(await readFile(`${file}.note.json`, 'utf8')) as PartNote
  } catch {
    return undefined
  }
}
