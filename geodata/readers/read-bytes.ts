// The bytes of a file, inflated when its name ends in .gz or it is said to be packed, with plain words for what can be wrong with a file.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ReadError } from './read-error.ts'

/** What is inflated may be so many times what was packed, beyond a first free part. Geographic text packs 5 to 20 times. */
export const MOST_INFLATED = 200
export const FREE_BYTES = 64 << 20

/** Yields the bytes; `onBytes` sees those of the file itself. Throws a ReadError when it cannot be read or is empty. */
export async function* readBytes(
  path: string,
  name: string,
  onBytes?: (bytes: Uint8Array) => void,
  { packed: isPacked = path.endsWith('.gz') } = {},
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path)
  let packed = 0
  file.on('data', (chunk) => {
    packed += chunk.length
    onBytes?.(chunk as Buffer)
  })
  const out: Readable = isPacked ? file.pipe(createGunzip()) : file
  if (isPacked) file.on('error', (error) => out.destroy(error))
  let count = 0
  try {
    for await (const chunk of out as AsyncIterable<Uint8Array>) {
      count += chunk.length
      if (isPacked && count > FREE_BYTES + MOST_INFLATED * packed)
        throw new ReadError({
          fr: `${name} se décompresse à plus de ${MOST_INFLATED} fois sa taille`,
          en: `${name} unpacks to more than ${MOST_INFLATED} times its size`,
        })
      yield chunk
    }
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, name)
  } finally {
    file.destroy()
    out.destroy()
  }
  if (count === 0)
    throw new ReadError({
      fr: `le fichier ${name} est vide`,
      en: `the file ${name} is empty`,
    })
}

function explain(error: NodeJS.ErrnoException, name: string): Error {
  const { code = '' } = error
  if (code === 'ENOENT') return new ReadError(`the file ${name} is missing`)
  if (code === 'EISDIR') return new ReadError(`${name} is a folder, not a file`)
  if (code === 'EACCES') return new ReadError(`the file ${name} may not be read`)
  if (code === 'Z_BUF_ERROR') return new ReadError(`${name} is cut: its gzip stream does not end`)
  if (code.startsWith('Z_')) return new ReadError(`${name} is not a sound gzip file`)
  return error
}
