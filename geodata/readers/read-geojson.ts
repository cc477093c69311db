// A GeoJSON file, or an Opendatasoft export, as a stream of features: memory holds one at a time. `.gz` is inflated.
import { ReadError } from './read-error.ts'
import type { ReadOptions } from './read-options.ts'
import { readBytes } from './read-bytes.ts'
import type { PlainFeature } from './record-feature.ts'
import { toFeature } from './record-feature.ts'
import { splitCollection } from './split-collection.ts'

const LON_LAT = /CRS84|CRS::84|EPSG:{1,2}4326$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Yields the features of a file, whatever its size. Throws a ReadError when it is cut, not UTF-8, not GeoJSON, in
 * another CRS than longitude and latitude by its own word, or says itself that it holds only a part of what matched.
 */
export async function* readGeojson(
  path: string,
  { name, onBytes }: ReadOptions,
): AsyncGenerator<PlainFeature> {
  let number = 0
  for await (const piece of splitCollection(checked(readBytes(path, name, onBytes), name), name)) {
    if ('around' in piece) {
      checkAround(parse(piece.around, `${name} around its features`), name, number)
      return
    }
    number++
    const where = `${name}, feature ${number},`
    const feature = toFeature(parse(piece.element, where))
    if (!feature)
      throw new ReadError(`${where} is neither a GeoJSON feature nor a record with a place`)
    yield feature
  }
}

async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunks) {
    yield isFirst ? checkStart(chunk, name) : chunk
    isFirst = false
  }
}

/** The first bytes without a byte order mark, when they can begin a JSON file. */
function checkStart(chunk: Uint8Array, name: string): Uint8Array {
  const start = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
  const first = Buffer.from(chunk.subarray(start, start + 512))
    .toString('latin1')
    .trimStart()[0]
  if (first === '<') throw new ReadError(`${name} holds an HTML or XML page, not GeoJSON`)
  if (first !== '{' && first !== '[') throw new ReadError(`${name} is not GeoJSON`)
  return chunk.subarray(start)
}

function parse(bytes: Uint8Array, where: string): unknown {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new ReadError(`${where} is not written in UTF-8`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ReadError(`${where} is not valid JSON`)
  }
}

type Around = {
  type?: unknown
  features?: unknown
  crs?: { properties?: { name?: unknown } } | null
  numberMatched?: unknown
  totalFeatures?: unknown
}

function checkAround(around: unknown, name: string, count: number): void {
  if (Array.isArray(around)) return
  const { type, features, crs, numberMatched, totalFeatures } = (around ?? {}) as Around
  if (type !== 'FeatureCollection' || features === undefined)
    throw new ReadError(`${name} is not a GeoJSON feature collection`)
  const said = crs?.properties?.name
  if (said !== undefined && !LON_LAT.test(String(said)))
    throw new ReadError(
      `${name} says that its CRS is ${String(said)}: longitude and latitude (EPSG:4326) are expected`,
    )
  const matched = Number(numberMatched ?? totalFeatures ?? count)
  if (Number.isFinite(matched) && matched > count)
    throw new ReadError(
      `${name} holds ${count} of the ${matched} features that its service matched`,
    )
}
