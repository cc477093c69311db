// What a file is, by its first bytes.
import { constants, gunzipSync } from 'node:zlib'

/** As text, unpacked as far as it goes where it is packed. */
export function unpackedHead(head: Buffer): string {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head.toString('utf8')
  try {
    // A part of a packed file: what is there is given, its missing end is no fault.
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
  } catch {
    return ''
  }
}

/** `geojson`, `csv`, `gpkg`, `zip`, `7z`, `pbf`, `xml`, or `unknown`. */
export function sniffFormat(head: Buffer, text: string): string {
  const start = head.subarray(0, 32).toString('latin1')
  if (start.startsWith('PK\u0003\u0004')) return 'zip'
  if (start.startsWith('7z\u00bc\u00af')) return '7z'
  if (start.startsWith('SQLite format 3\0')) return 'gpkg'
  if (start.includes('OSMHeader')) return 'pbf'
  const plain = text.replace(/^\uFEFF/, '').trimStart()
  if (plain.startsWith('{')) return 'geojson'
  if (plain.startsWith('<')) return 'xml'
  const [header = ''] = plain.split('\n', 1)
  return /^[^\0]+[;,\t][^\0]+$/.test(header) ? 'csv' : 'unknown'
}
