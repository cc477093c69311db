// Whether a file carries the mark of the demonstration, whatever its format: every form in which its plots leave has the
// words in the first megabytes of the file, or of a member of it.
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Entry } from 'yauzl'
import yauzl from 'yauzl'
import { SYNTHETIC_MARK } from '../model/synthetic-mark.ts'

/** Of a file or member, unpacked: rows carry the mark themselves, so the first ones do. */
const LOOKED_AT = 16 << 20
const MOST_MEMBERS = 1000

/** In the encodings in which files are kept: what a tool writes again may be in windows-1252. */
const MARKS: readonly Buffer[] = [
  Buffer.from(SYNTHETIC_MARK.fr),
  Buffer.from(SYNTHETIC_MARK.fr, 'latin1'),
  Buffer.from(SYNTHETIC_MARK.en),
]
const LONGEST = Math.max(...MARKS.map(({ length }) => length))

/** False of what is not there or cannot be read: the reader of its format says so better. */
export async function carriesSyntheticMark(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined)
  if (!there) return false
  if (there.isDirectory()) {
    for (const name of await readdir(path))
      if (await carriesSyntheticMark(join(path, name))) return true
    return false
  }
  try {
    const kind = await headOf(path)
    if (kind.startsWith('504b')) return await isInMember(path)
    const file = createReadStream(path)
    if (!kind.startsWith('1f8b')) return await isIn(file)
    const unpacked = createGunzip()
    file.on('error', (error) => unpacked.destroy(error))
    return await isIn(file.pipe(unpacked)).finally(() => file.destroy())
  } catch {
    return false
  }
}

async function headOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('hex')
  } finally {
    await handle.close()
  }
}

async function isInMember(path: string): Promise<boolean> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    let members = 0
    for await (const entry of zip.eachEntry()) {
      if (++members > MOST_MEMBERS) return false
      if (await isIn(await zip.openReadStreamPromise(entry as Entry))) return true
    }
    return false
  } finally {
    zip.close()
  }
}

async function isIn(stream: Readable): Promise<boolean> {
  let read = 0
  let tail = Buffer.alloc(0)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const seen = Buffer.concat([tail, chunk])
      if (MARKS.some((mark) => seen.includes(mark))) return true
      read += chunk.length
      if (read >= LOOKED_AT) return false
      tail = seen.subarray(Math.max(0, seen.length - LONGEST))
    }
    return false
  } finally {
    stream.destroy()
  }
}
