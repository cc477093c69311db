// A CSV file with a header line: separator comma, semicolon or tab; place in two columns, or as GeoJSON in one.
import { Transform } from 'node:stream'
import type { TransformCallback } from 'node:stream'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Geometry } from 'geojson'
import { readBytes } from './read-bytes.ts'
import { ReadError } from './read-error.ts'
import type { ReadOptions } from './read-features.ts'
import type { PlainFeature } from './record-feature.ts'

const PLACES: readonly (readonly [string, string])[] = [
  ['longitude', 'latitude'],
  ['lon', 'lat'],
  ['x_longitude', 'y_latitude'],
  ['x', 'y'],
]
/** One record may not hold more: a quote that never closes would swallow the file. */
const MOST_RECORD = 16 << 20

/**
 * Yields a feature a record; empty cells are null. Without `place`, longitude and latitude are found by their usual
 * names, else records have no geometry. Throws a ReadError on another encoding, a broken quote or a ragged record.
 */
export async function* readCsv(
  path: string,
  { name, encoding = 'utf-8', place, onBytes }: ReadOptions,
): AsyncGenerator<PlainFeature> {
  const text = Readable.from(readBytes(path, name, onBytes)).pipe(decode(encoding, name))
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map((cell) => cell.trim()),
    delimiter: [';', ',', '\t'],
    delimiter_auto: true,
    max_record_size: MOST_RECORD,
    skip_empty_lines: true,
  })
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      number++
      if (number === 1 && /^\s*<(!doctype|html|\?xml)/i.test(Object.keys(record)[0] ?? ''))
        throw new ReadError(`${name} holds an HTML or XML page, not CSV`)
      const properties = Object.fromEntries(
        Object.entries(record).map(([key, cell]) => [key, cell === '' ? null : cell]),
      )
      yield { id: undefined, properties, geometry: placeOf(properties, place) }
    }
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (code.startsWith('CSV_')) throw new ReadError(`${name}: ${plain(code, number, message)}`)
    throw error
  }
}

function plain(code: string, number: number, message: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote does not close: is the file cut?'
  if (
    code === 'CSV_RECORD_INCONSISTENT_COLUMNS' ||
    code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
  )
    return `record ${number + 1} has another number of cells than the header`
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `record ${number + 1} is too long: a quote may not close`
  return `record ${number + 1} cannot be read (${message.split('\n')[0]})`
}

/** Bytes to text; bytes that are not of the encoding are an error, never a question mark. */
function decode(encoding: string, name: string): Transform {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const wrong = () => new ReadError(`${name} is not written in ${encoding.toUpperCase()}`)
  const turn = (done: TransformCallback, bytes?: Uint8Array) => {
    let text: string
    try {
      text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      done(wrong())
      return
    }
    done(null, text)
  }
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => turn(done, chunk),
    flush: (done) => turn(done),
  })
}

function placeOf(
  record: Record<string, string | null>,
  place: ReadOptions['place'],
): Geometry | undefined {
  if (place && 'geojson' in place) return parseGeometry(record[place.geojson])
  const columns = place ? [place.x, place.y] : PLACES.find(([x, y]) => x in record && y in record)
  if (!columns) return undefined
  const [x, y] = columns.map((column) => {
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
