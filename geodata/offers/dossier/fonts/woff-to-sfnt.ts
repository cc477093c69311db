// A WOFF 1.0 font as the TrueType or OpenType font inside it: what typst reads. The format is a directory and tables that
// are each deflated, or not (W3C, WOFF File Format 1.0).
import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16
/** No font that we ship has a table of more. */
const MOST_TABLE = 8 << 20

/** Throws an Error when the bytes are no WOFF 1.0 font. */
export function woffToSfnt(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF)
    throw new Error('these bytes are no WOFF 1.0 font')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = WOFF_HEADER + i * WOFF_ENTRY
    const [offset, packed, length] = [4, 8, 12].map((off) => woff.readUInt32BE(at + off)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    const data = packed < length ? inflateSync(bytes, { maxOutputLength: MOST_TABLE }) : bytes
    if (data.length !== length)
      throw new Error('a table of this WOFF font is not as long as it says')
    return { tag: woff.subarray(at, at + 4), sum: woff.readUInt32BE(at + 16), data }
  })
  const count = tables.length
  const power = Math.floor(Math.log2(Math.max(1, count)))
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  header.writeUInt32BE(woff.readUInt32BE(4), 0) // flavour
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  tables.forEach(({ tag, sum, data }, i) => {
    const at = SFNT_HEADER + i * SFNT_ENTRY
    tag.copy(header, at)
    header.writeUInt32BE(sum, at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(data.length, at + 12)
    const rest = (4 - (data.length % 4)) % 4
    parts.push(data, Buffer.alloc(rest))
    offset += data.length + rest
  })
  return Buffer.concat(parts)
}
