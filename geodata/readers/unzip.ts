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

/** A member by its path in the archive, and where it is now. */
export type Unpacked = { member: string; path: string }

/**
 * Unpacks the members whose name matches `wanted` into `folder`, by their bare names, extensions
 * in small letters. Two of one name in different
 * folders are refused, or kept apart. Companions that a Mac adds are passed over. Throws a ReadError when
 * the archive is no zip, is cut, has an unsound member, or would unpack to more than 200 times its size.
 */
export async function unzip(
  path: string,
  options: {
    name: string
    folder: string
    wanted: RegExp
    mostBytes?: number
    twins?: 'refuse' | 'keep'
  },
): Promise<Unpacked[]> {
  const { name, folder, wanted, mostBytes = MOST_BYTES, twins = 'refuse' } = options
  const zip = await open(path, name)
  const unpacked: Unpacked[] = []
  const names = new Set<string>()
  try {
    let members = 0
    let left = Math.min(mostBytes, FREE_BYTES + MOST_INFLATED * zip.fileSize)
    for await (const entry of entriesOf(zip)) {
      if (++members > MOST_MEMBERS)
        throw new ReadError({
          fr: `${name} contient plus de ${MOST_MEMBERS} fichiers`,
          en: `${name} holds more than ${MOST_MEMBERS} files`,
        })
      const member = entry.fileName.replaceAll('\\', '/')
      const bare = basename(member)
      if (member.endsWith('/') || !wanted.test(bare) || bare.startsWith('.')) continue
      if (member.startsWith('__MACOSX/')) continue
      if (entry.isEncrypted())
        throw new ReadError({
          fr: `${name} est protégé par un mot de passe`,
          en: `${name} is locked with a password`,
        })
      // yauzl stops a member that yields more than it announces.
      left -= entry.uncompressedSize
      if (left < 0)
        throw new ReadError({
          fr: `${name} se décompresse à plus qu’il n’est permis : est-ce une bombe ?`,
          en: `${name} unpacks to more than it may: is it a zip bomb?`,
        })
      const isTwin = names.has(bare.toLowerCase())
      if (isTwin && twins === 'refuse')
        throw new ReadError({
          fr: `${name} contient deux fois ${bare}`,
          en: `${name} holds ${bare} twice`,
        })
      const written = bare.replace(/\.[^.]+$/, (extension) => extension.toLowerCase())
      const path = join(folder, isTwin ? `${members}-${written}` : written)
      const stream = await zip.openReadStreamPromise(entry)
      await pipeline(stream, createWriteStream(path))
      names.add(bare.toLowerCase())
      unpacked.push({ member, path })
    }
  } catch (error) {
    throw error instanceof ReadError || isOfTheMachine(error)
      ? error
      : new ReadError({
          fr: `${name} n’est pas une archive zip saine : ${(error as Error).message}`,
          en: `${name} is not a sound zip archive: ${(error as Error).message}`,
        })
  } finally {
    zip.close()
  }
  return unpacked
}

const isOfTheMachine = (error: unknown) =>
  ['ENOSPC', 'EACCES', 'EIO', 'EMFILE'].includes((error as NodeJS.ErrnoException).code ?? '')

async function open(path: string, name: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ReadError(`the file ${name} is missing`)
    throw new ReadError({
      fr: `${name} n’est pas une archive zip, ou elle est coupée`,
      en: `${name} is not a zip archive, or it is cut`,
    })
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for await (const entry of zip.eachEntry()) yield entry as Entry
}
