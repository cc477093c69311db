// A CSV file with a header line: separator comma, semicolon or tab; place in two columns, or as GeoJSON in one.
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Geometry } from 'geojson'
import { crsSaid } from './crs-said.ts'
import { readBytes } from './read-bytes.ts'
import { ReadError } from './read-error.ts'
import type { FormatOptions, ReadOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'

const PLACES: readonly (readonly [string, string])[] = [
  ['longitude', 'latitude'],
  ['lon', 'lat'],
  ['x_longitude', 'y_latitude'],
  ['x', 'y'],
]
const X_OF_CRS = /^(coord(?:onnees?)?[_ ]?)?x[_ -](.+)$/i
const Y_OF_CRS = /^(coord(?:onnees?)?[_ ]?)?y[_ -](.+)$/i
const SEPARATORS = [';', ',', '\t'] as const
/** One record may not hold more: a quote that never closes would swallow the file. */
const MOST_RECORD = 16 << 20

/**
 * Yields a feature a record; empty cells are null. Without `place`, longitude and latitude are found by their usual
 * names, else records have no geometry. Throws a ReadError on another encoding, a broken quote or a ragged record.
 */
export async function* readCsv(
  path: string,
  { name, encoding = 'utf-8', place, onBytes, onCrs }: FormatOptions,
): AsyncGenerator<PlainFeature> {
  const text = decoded(readBytes(path, name, onBytes), encoding, name)
  const head = await takeHeader(text)
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map((cell) => cell.trim()),
    delimiter: separatorOf(head),
    max_record_size: MOST_RECORD,
    skip_empty_lines: true,
  })
  let number = 0
  let columns: ReadOptions['place']
  const whole = Readable.from(withHead(head, text))
  whole.on('error', (error) => parser.destroy(error))
  whole.pipe(parser)
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      number++
      if (number === 1 && /^\s*<(!doctype|html|\?xml)/i.test(Object.keys(record)[0] ?? ''))
        throw new ReadError(`${name} holds an HTML or XML page, not CSV`)
      const properties = Object.fromEntries(
        Object.entries(record).map(([key, cell]) => [key, cell === '' ? null : cell]),
      )
      if (number === 1) columns = place ?? placeIn(Object.keys(properties), onCrs)
      yield { id: undefined, properties, geometry: placeOf(properties, columns) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ReadError(`${name}: ${plain(error.code, number, error.message)}`)
  }
}

function plain(code: string, number: number, message: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote does not close: is the file cut?'
  if (
    code === 'CSV_RECORD_INCONSISTENT_COLUMNS' ||
    code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
  )
    return `record ${number + 1} has another number of cells than the header`
  if (code === 'INVALID_OPENING_QUOTE')
    return `record ${number + 1} has a quote within a cell that is not quoted`
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `record ${number + 1} is too long: a quote may not close`
  return `record ${number + 1} cannot be read (${message.split('\n')[0]})`
}

/** Bytes to text; bytes that are not of the encoding are an error, never a question mark. */
async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  name: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new ReadError(`${name} is not written in ${encoding.toUpperCase()}`)
    }
  }
  for await (const chunk of chunks) yield decode(chunk)
  yield decode()
}

/** Text up to the end of the first line and what came with it. */
async function takeHeader(text: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (!/\S[^]*[\r\n]/.test(head) && head.length < MOST_RECORD) {
    const { done, value } = await text.next()
    if (done) return head
    head += value
  }
  return head
}

async function* withHead(head: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* text
}

/** The candidate that stands most often in the header, outside its quotes. */
function separatorOf(head: string): (typeof SEPARATORS)[number] {
  const [line = ''] = head.trimStart().split(/[\r\n]/, 1)
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Columns by their usual names; `x_l93` and `y_cc49` say a CRS, which is told. */
function placeIn(
  names: readonly string[],
  onCrs: (text: string) => void,
): { x: string; y: string } | undefined {
  for (const [x, y] of PLACES) if (names.includes(x) && names.includes(y)) return { x, y }
  for (const x of names) {
    const [, before = '', suffix = ''] = X_OF_CRS.exec(x) ?? []
    const y = names.find((name) => Y_OF_CRS.exec(name)?.slice(1).join() === [before, suffix].join())
    if (suffix === '' || y === undefined || crsSaid(suffix) === undefined) continue
    onCrs(suffix)
    return { x, y }
  }
  return undefined
}

function placeOf(
  record: Record<string, string | null>,
  place: ReadOptions['place'],
): Geometry | undefined {
  if (!place) return undefined
  if ('geojson' in place) return parseGeometry(record[place.geojson])
  const [x, y] = [place.x, place.y].map((column) => {
    const cell = record[column]
    return cell == null ? NaN : Number(cell.replace(',', '.'))
  })
  return Number.isFinite(x) && Number.isFinite(y)
    ? { type: 'Point', coordinates: [x as number, y as number] }
    : undefined
}

function parseGeometry(cell: string | null | undefined): Geometry | undefined {
  if (!cell) return undefined
  try {
    const geometry = JSON.parse(cell) as Geometry
    return typeof geometry === 'object' && geometry !== null && 'type' in geometry
      ? geometry
      : undefined
  } catch {
    return undefined
  }
}
