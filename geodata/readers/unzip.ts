// The members of an archive into a folder of our own: by their bare names, never outside it, never without end.
import { createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'
import { FREE_BYTES, MOST_INFLATED } from './read-bytes.ts'
import { ReadError } from './read-error.ts'

const MOST_MEMBERS = 1000
const MOST_BYTES = 8 * 2 ** 30

/**
 * Unpacks the members whose name matches `wanted` into `folder` and answers their bare names. Throws a ReadError when
 * the archive is no zip, is cut, has an unsound member, or would unpack to more than 200 times its size.
 */
export async function unzip(
  path: string,
  options: { name: string; folder: string; wanted: RegExp; mostBytes?: number },
): Promise<string[]> {
  const { name, folder, wanted, mostBytes = MOST_BYTES } = options
  const zip = await open(path, name)
  const names: string[] = []
  try {
    let members = 0
    let left = Math.min(mostBytes, FREE_BYTES + MOST_INFLATED * zip.fileSize)
    for await (const entry of entriesOf(zip)) {
      if (++members > MOST_MEMBERS)
        throw new ReadError(`${name} holds more than ${MOST_MEMBERS} files`)
      const bare = basename(entry.fileName)
      if (entry.fileName.endsWith('/') || !wanted.test(bare) || bare.startsWith('.')) continue
      if (entry.isEncrypted()) throw new ReadError(`${name} is locked with a password`)
      // yauzl stops a member that yields more than it announces.
      left -= entry.uncompressedSize
      if (left < 0) throw new ReadError(`${name} unpacks to more than it may: is it a zip bomb?`)
      if (names.includes(bare)) throw new ReadError(`${name} holds ${bare} twice`)
      const stream = await zip.openReadStreamPromise(entry)
      await pipeline(stream, createWriteStream(join(folder, bare)))
      names.push(bare)
    }
  } catch (error) {
    throw error instanceof ReadError || isOfTheMachine(error)
      ? error
      : new ReadError(`${name} is not a sound zip archive: ${(error as Error).message}`)
  } finally {
    zip.close()
  }
  return names
}

const isOfTheMachine = (error: unknown) =>
  ['ENOSPC', 'EACCES', 'EIO', 'EMFILE'].includes((error as NodeJS.ErrnoException).code ?? '')

async function open(path: string, name: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ReadError(`the file ${name} is missing`)
    throw new ReadError(`${name} is not a zip archive, or it is cut`)
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for await (const entry of zip.eachEntry()) yield entry as Entry
}
