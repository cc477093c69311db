// Records of a dBASE table as Shapefiles use it: cells of fixed width. https://www.dbase.com/Knowledgebase/INT/db7_file_fmt.htm
import type { ColumnValue, ExportColumn } from '../columns/column.ts'

/** A text cell holds no more bytes. */
const MOST_TEXT = 254
const CODE_BYTES = 24
const NUMBER_DIGITS = 14
const END = '…'

export type DbfField = { column: ExportColumn; width: number; decimals: number }

export function dbfFields(columns: readonly ExportColumn[]): DbfField[] {
  return columns.map((column) => {
    if (column.type === 'integer') return { column, width: 9, decimals: 0 }
    if (column.type === 'number')
      return { column, width: NUMBER_DIGITS, decimals: column.decimals ?? 0 }
    const isCode = column.values !== undefined || /^(code_insee|epci|departement)$/.test(column.key)
    return { column, width: isCode ? CODE_BYTES : MOST_TEXT, decimals: 0 }
  })
}

/** The head of the table; `records` is written again when it is known. */
export function dbfHead(fields: readonly DbfField[], records: number, madeAt: Date): Buffer {
  const bytes = Buffer.alloc(32 + 32 * fields.length + 1)
  bytes[0] = 3
  bytes[1] = madeAt.getUTCFullYear() - 1900
  bytes[2] = madeAt.getUTCMonth() + 1
  bytes[3] = madeAt.getUTCDate()
  bytes.writeUInt32LE(records, 4)
  bytes.writeUInt16LE(bytes.length, 8)
  bytes.writeUInt16LE(1 + fields.reduce((sum, { width }) => sum + width, 0), 10)
  fields.forEach(({ column, width, decimals }, at) => {
    const start = 32 + 32 * at
    bytes.write(column.short, start, 'latin1')
    bytes.write(column.type === 'text' ? 'C' : 'N', start + 11, 'latin1')
    bytes[start + 16] = width
    bytes[start + 17] = decimals
  })
  bytes[bytes.length - 1] = 0x0d
  return bytes
}

/** One record, UTF-8; `onCut` is told of each text that did not fit. An empty cell is unknown. */
export function dbfRecord(
  fields: readonly DbfField[],
  valueOf: (column: ExportColumn) => ColumnValue,
  onCut: (column: ExportColumn) => void,
): Buffer {
  const bytes = Buffer.alloc(1 + fields.reduce((sum, { width }) => sum + width, 0), ' ')
  let at = 1
  for (const { column, width, decimals } of fields) {
    const value = valueOf(column)
    if (typeof value === 'number') bytes.write(value.toFixed(decimals).padStart(width), at)
    else if (value !== null) {
      const fitting = cutToWidth(value, width)
      if (fitting !== value) onCut(column)
      bytes.write(fitting, at, width, 'utf8')
    }
    at += width
  }
  return bytes
}

/** A text of at most `width` bytes, cut between two signs, or between two values of a list. */
function cutToWidth(text: string, width: number): string {
  if (Buffer.byteLength(text) <= width) return text
  let short = text
  while (Buffer.byteLength(short) + Buffer.byteLength(END) > width)
    short = [...short].slice(0, -1).join('')
  const list = short.lastIndexOf('|')
  return `${list > 0 ? short.slice(0, list + 1) : short}${END}`
}
