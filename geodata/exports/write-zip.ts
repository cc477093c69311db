// A zip archive written as it is made: sizes follow each member, so that nothing is held and nothing is written twice.
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipMember = { name: string; content: () => AsyncIterable<Uint8Array> }

/** Beyond it sizes need other records, which old readers do not know. */
const MOST_BYTES = 0xffff_ffff
const VERSION = 20
/** Names in UTF-8 (0x0800), sizes after the member (0x0008). */
const FLAGS = 0x0808
const DEFLATED = 8

type Written = { name: Buffer; crc: number; packed: number; size: number; at: number }

/** The bytes of an archive. Throws a RangeError past 4 GiB. */
export async function* writeZip(
  members: Iterable<ZipMember> | AsyncIterable<ZipMember>,
  madeAt: Date,
): AsyncGenerator<Uint8Array> {
  const stamp = dosTime(madeAt)
  const written: Written[] = []
  let at = 0
  for await (const { name, content } of members) {
    const one: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at }
    const local = record(26, 0x04034b50, (bytes) => {
      bytes.writeUInt16LE(VERSION, 0)
      head(bytes, 2, stamp)
      bytes.writeUInt16LE(one.name.length, 22)
    })
    yield Buffer.concat([local, one.name])
    yield* deflated(content(), one)
    if (one.size > MOST_BYTES || at + one.packed > MOST_BYTES)
      throw new RangeError('the archive would be larger than 4 GiB')
    yield record(12, 0x08074b50, (bytes) => sizes(bytes, 0, one))
    written.push(one)
    at += local.length + one.name.length + one.packed + 16
  }
  const directory = Buffer.concat(written.map((one) => central(one, stamp)))
  yield directory
  yield record(18, 0x06054b50, (bytes) => {
    bytes.writeUInt16LE(written.length, 4)
    bytes.writeUInt16LE(written.length, 6)
    bytes.writeUInt32LE(directory.length, 8)
    bytes.writeUInt32LE(at, 12)
  })
}

async function* deflated(
  content: AsyncIterable<Uint8Array>,
  one: Written,
): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level: 4 })
  // What goes in is read on demand: an error or an early end of either side ends the other.
  const fed = feed(content, deflate, one)
  fed.catch((error: unknown) => deflate.destroy(error as Error))
  try {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      one.packed += chunk.length
      yield chunk
    }
    await fed
  } finally {
    deflate.destroy()
  }
}

async function feed(
  content: AsyncIterable<Uint8Array>,
  into: ReturnType<typeof createDeflateRaw>,
  one: Written,
): Promise<void> {
  for await (const chunk of content) {
    if (into.destroyed) return
    one.crc = crc32(chunk, one.crc)
    one.size += chunk.length
    if (!into.write(chunk)) await drained(into)
  }
  into.end()
}

const drained = (into: ReturnType<typeof createDeflateRaw>): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      into.off('drain', done).off('close', done)
      resolve()
    }
    into.on('drain', done).on('close', done)
  })

function central(one: Written, stamp: number): Buffer {
  const bytes = record(42, 0x02014b50, (rest) => {
    rest.writeUInt16LE(VERSION, 0)
    rest.writeUInt16LE(VERSION, 2)
    head(rest, 4, stamp)
    sizes(rest, 12, one)
    rest.writeUInt16LE(one.name.length, 24)
    rest.writeUInt32LE(one.at, 38)
  })
  return Buffer.concat([bytes, one.name])
}

function head(bytes: Buffer, at: number, stamp: number): void {
  bytes.writeUInt16LE(FLAGS, at)
  bytes.writeUInt16LE(DEFLATED, at + 2)
  bytes.writeUInt32LE(stamp, at + 4)
}

function sizes(bytes: Buffer, at: number, { crc, packed, size }: Written): void {
  bytes.writeUInt32LE(crc, at)
  bytes.writeUInt32LE(packed, at + 4)
  bytes.writeUInt32LE(size, at + 8)
}

function record(length: number, signature: number, fill: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(4 + length)
  bytes.writeUInt32LE(signature)
  fill(bytes.subarray(4))
  return bytes
}

/** Date and time as MS-DOS packed them, in UTC. */
const dosTime = (date: Date): number => {
  const day =
    ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return day * 0x10000 + time
}
