// A table of the standard as CSV: encoding, separator and table are told from the file itself.
import { Readable, Transform } from 'node:stream'
import { basename } from 'node:path'
import { parse } from 'csv-parse'
import { readBytes } from '../readers/read-bytes.ts'
import { ReadError } from '../readers/read-error.ts'
import type { DeliveredRow, DeliveredTable } from './delivered-table.ts'
import type { Field } from './field.ts'
import { rejoinCells } from './rejoin-cells.ts'
import { MENDING } from './mending.ts'
import { findField, findTable } from './tables.ts'
import { decodeWindows1252 } from './windows-1252.ts'

const SEPARATORS = [';', ',', '\t'] as const
const MOST_HEADER = 1 << 16
/** One record may not hold more: a quote that never closes would swallow the file. */
const MOST_RECORD = 16 << 20

/** Reads the header; rows follow as a stream, once. Throws a ReadError when the header is no table of the standard. */
export async function openCsvTable(path: string): Promise<DeliveredTable> {
  const name = basename(path)
  const { isUtf8, start } = await sniff(path, name)
  const line = (isUtf8 ? start.toString('utf8') : decodeWindows1252(start)).split(/\r?\n/)[0] ?? ''
  if (/^\s*<(!doctype|html|\?xml)/i.test(line))
    throw new ReadError(`${name} holds an HTML or XML page, not CSV`)
  const [best] = SEPARATORS.map((separator) => {
    const columns = line.split(separator)
    return { separator, columns, found: findTable(columns) }
  }).sort((a, b) => (b.found?.known ?? 0) - (a.found?.known ?? 0))
  if (!best?.found)
    throw new ReadError(
      `${name} is no table of the CNIG standard "Sites économiques": its header begins with ${line.slice(0, 60)}`,
    )
  const { table } = best.found
  const columns = best.columns.map((column) => findField(table, column))
  checkColumns(name, columns, table.name, table.key)
  return {
    table,
    name,
    fields: new Set(columns.flatMap((field) => (field ? [field.name] : []))),
    strange: best.columns.filter((column, i) => !columns[i] && column.trim() !== ''),
    mended: isUtf8 ? [] : [MENDING.encoding],
    rows: rowsOf(path, name, { separator: best.separator, columns, isUtf8 }),
  }
}

/** Reads the file once: whether all of it is UTF-8, and its first bytes. */
async function sniff(path: string, name: string): Promise<{ isUtf8: boolean; start: Buffer }> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const held: Uint8Array[] = []
  let length = 0
  let isUtf8 = true
  for await (const chunk of readBytes(path, name)) {
    if (length < MOST_HEADER) held.push(chunk)
    length += chunk.length
    if (!isUtf8) continue
    try {
      decoder.decode(chunk, { stream: true })
    } catch {
      isUtf8 = false
    }
  }
  try {
    if (isUtf8) decoder.decode()
  } catch {
    isUtf8 = false
  }
  const start = Buffer.concat(held).subarray(0, MOST_HEADER)
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
    throw new ReadError(`${name} is written in UTF-16: save it in UTF-8`)
  if (start.includes(0)) throw new ReadError(`${name} is not a text: it holds zero bytes`)
  return { isUtf8, start }
}

function checkColumns(
  name: string,
  columns: readonly (Field | undefined)[],
  table: string,
  key: string,
): void {
  const names = columns.flatMap((field) => (field ? [field.name] : []))
  const twice = names.find((one, i) => names.indexOf(one) !== i)
  if (twice !== undefined) throw new ReadError(`${name} has the column ${twice} twice`)
  if (!names.includes(key))
    throw new ReadError(`${name} looks like ${table}, but has no column ${key}`)
}

type Cut = { separator: string; columns: readonly (Field | undefined)[]; isUtf8: boolean }

async function* rowsOf(path: string, name: string, cut: Cut): AsyncGenerator<DeliveredRow> {
  const { separator, columns, isUtf8 } = cut
  const parser = parse({
    bom: true,
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  const bytes = Readable.from(readBytes(path, name))
  bytes.on('error', (error) => parser.destroy(error))
  const text = isUtf8 ? bytes : bytes.pipe(toUtf8())
  text.pipe(parser)
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++
      // An empty line counts as a line, for the numbers of a spreadsheet.
      if (row === 1 || record.every((cell) => cell === '')) continue
      const { cells, mended } = rejoinCells(record, columns)
      yield { row, cells: cells && byName(cells, columns), mended }
    }
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      throw new ReadError(`${name}: a quote does not close: is the file cut?`)
    if (code.startsWith('CSV_'))
      throw new ReadError(`${name}: line ${row + 1} cannot be read (${message.split('\n')[0]})`)
    throw error
  }
}

const toUtf8 = () =>
  new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => done(null, decodeWindows1252(chunk)),
  })

const byName = (cells: readonly string[], columns: readonly (Field | undefined)[]) =>
  Object.fromEntries(columns.flatMap((field, i) => (field ? [[field.name, cells[i] ?? null]] : [])))
