// The blocks of an OpenStreetMap file (.osm.pbf), inflated, in the order of the file: a few at a time, whatever its size.
// https://wiki.openstreetmap.org/wiki/PBF_Format
import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { Fields } from './osm-pbf-fields.ts'
import { ReadError } from './read-error.ts'

/** The limits of the format. */
const MOST_HEADER_BYTES = 64 << 10
const MOST_BLOB_BYTES = 32 << 20
/** Blocks that are inflated while one is read. */
const AHEAD = 3
const READ_BYTES = 256 << 10

const inflated = promisify(inflate)

/** A block: where it begins in the file, and its bytes. */
export type Block = { at: number; index: number; type: string; bytes: Uint8Array }

/**
 * Yields the blocks that are wanted (all: undefined), by their place from 0. Throws a ReadError that names the byte where
 * the file is cut, is no such file, lies about a size, or is packed in another way than zlib.
 */
export async function* readBlobs(
  file: FileHandle,
  name: string,
  options: {
    isWanted?: (index: number) => boolean
    onBytes?: ((bytes: Uint8Array) => void) | undefined
  } = {},
): AsyncGenerator<Block> {
  const waiting: Promise<Block>[] = []
  const pieces = new Pieces(file, options.onBytes)
  try {
    for (let index = 0; ; index++) {
      const at = pieces.at
      const found = await readFrame(pieces, name)
      if (!found) break
      if (options.isWanted?.(index) === false) continue
      const block = unpack(found.blob, `${name}, block at byte ${at},`).then((bytes) => ({
        at,
        index,
        type: found.type,
        bytes,
      }))
      block.catch(() => {}) // told when its turn comes
      waiting.push(block)
      if (waiting.length > AHEAD) yield await (waiting.shift() as Promise<Block>)
    }
  } catch (error) {
    // What stands before the fault is told first: it may itself be at fault.
    for (const block of waiting) yield await block
    throw error
  }
  for (const block of waiting) yield await block
}

/** The next frame: the type of a block and its blob, still packed; undefined at the end of the file. */
async function readFrame(
  pieces: Pieces,
  name: string,
): Promise<{ type: string; blob: Uint8Array } | undefined> {
  const at = pieces.at
  const size = await pieces.take(4)
  if (size.length === 0) return undefined
  if (size.length < 4) throw cut(name, at, pieces.at)
  const headerBytes = new DataView(size.buffer, size.byteOffset).getUint32(0)
  if (headerBytes === 0 || headerBytes > MOST_HEADER_BYTES)
    throw new ReadError(
      at === 0
        ? `${name} is not an OpenStreetMap file (.osm.pbf)`
        : `${name} is damaged at byte ${at}: the head of a block cannot have ${headerBytes} bytes`,
    )
  const header = await pieces.take(headerBytes)
  if (header.length < headerBytes) throw cut(name, at, pieces.at)
  const { type, dataBytes } = located(`${name}, block at byte ${at},`, () => readHeader(header))
  if (type === undefined || dataBytes === undefined)
    throw new ReadError(
      at === 0
        ? `${name} is not an OpenStreetMap file (.osm.pbf)`
        : `${name} is damaged at byte ${at}: the head of a block lacks its type or its size`,
    )
  if (dataBytes > MOST_BLOB_BYTES)
    throw new ReadError(
      `${name} is damaged at byte ${at}: a block says that it has ${dataBytes} bytes, more than the ${MOST_BLOB_BYTES} allowed`,
    )
  const blob = await pieces.take(dataBytes)
  if (blob.length < dataBytes) throw cut(name, at, pieces.at)
  return { type, blob }
}

function readHeader(bytes: Uint8Array): {
  type: string | undefined
  dataBytes: number | undefined
} {
  const fields = new Fields(bytes)
  let type: string | undefined
  let dataBytes: number | undefined
  while (fields.next())
    if (fields.number === 1) type = fields.message().text()
    else if (fields.number === 3) dataBytes = fields.varint()
    else fields.skip()
  return { type, dataBytes }
}

const PACKED_OTHERWISE: Readonly<Record<number, string>> = {
  4: 'LZMA',
  5: 'bzip2',
  6: 'LZ4',
  7: 'Zstandard',
}

async function unpack(blob: Uint8Array, where: string): Promise<Uint8Array> {
  let raw: Uint8Array | undefined
  let packed: Uint8Array | undefined
  let said: number | undefined
  located(where, () => {
    const fields = new Fields(blob)
    while (fields.next()) {
      const other = PACKED_OTHERWISE[fields.number]
      if (other !== undefined)
        throw new ReadError(
          `is packed as ${other}: only zlib is read; "osmium cat -o other.osm.pbf" packs it anew`,
        )
      if (fields.number === 1) raw = fields.message().view()
      else if (fields.number === 2) said = fields.varint()
      else if (fields.number === 3) packed = fields.message().view()
      else fields.skip()
    }
    if (!raw && !packed) throw new ReadError('holds no data')
    if (packed && (said === undefined || said > MOST_BLOB_BYTES))
      throw new ReadError(
        `says that it unpacks to ${said ?? 'no known number of'} bytes: ${MOST_BLOB_BYTES} are allowed`,
      )
  })
  if (raw) return raw
  const bytes = await inflated(packed as Uint8Array, {
    maxOutputLength: Math.max(1, said as number),
  }).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(
      error.code === 'ERR_BUFFER_TOO_LARGE'
        ? `${where} unpacks to more than the ${said} bytes that it says`
        : `${where} is not sound: its zlib data cannot be unpacked`,
    )
  })
  if (bytes.length !== said)
    throw new ReadError(`${where} unpacks to ${bytes.length} bytes, not the ${said} that it says`)
  return bytes
}

/** Runs a reading of bytes whose faults do not know where they are. */
export function located<T>(where: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof ReadError ? new ReadError(`${where} ${error.message}`) : error
  }
}

const cut = (name: string, at: number, end: number) =>
  new ReadError(
    `${name} is cut: it ends at byte ${end}, inside the block that begins at byte ${at}`,
  )

/** The bytes of a file in pieces of any size, read in larger ones. */
class Pieces {
  #file: FileHandle
  #onBytes: ((bytes: Uint8Array) => void) | undefined
  #held = Buffer.alloc(0)
  /** How many bytes were taken. */
  at = 0

  constructor(file: FileHandle, onBytes?: (bytes: Uint8Array) => void) {
    this.#file = file
    this.#onBytes = onBytes
  }

  /** So many bytes, fewer at the end of the file. */
  async take(count: number): Promise<Uint8Array> {
    while (this.#held.length < count) {
      const position = this.at + this.#held.length
      const larger = Buffer.allocUnsafe(Math.max(READ_BYTES, count - this.#held.length))
      const { bytesRead } = await this.#file.read(larger, 0, larger.length, position)
      if (bytesRead === 0) break
      const read = larger.subarray(0, bytesRead)
      this.#onBytes?.(read)
      this.#held = this.#held.length === 0 ? read : Buffer.concat([this.#held, read])
    }
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(taken.length)
    this.at += taken.length
    return taken
  }
}
