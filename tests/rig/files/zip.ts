// Zip archives made by hand, sound and unsound: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipMember = {
  bytes: Uint8Array
  /** What the archive says that it unpacks to, when that is not the truth. */
  announced?: number
}

/** An archive whose members are deflated. */
export function makeZip(members: Readonly<Record<string, ZipMember | Uint8Array>>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [name, member] of Object.entries(members)) {
    const { bytes, announced = bytes.length }: ZipMember =
      member instanceof Uint8Array ? { bytes: member } : member
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(0x0800, 2) // names in UTF-8
    common.writeUInt16LE(8, 4) // deflated
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(announced, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([word(0x04034b50), common, nameBytes, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    centrals.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 0]), common, rest, nameBytes]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(centrals.length, 4)
  end.writeUInt16LE(centrals.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, word(0x06054b50), end])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
