// A GeoJSON file, or an Opendatasoft export, as a stream of features: memory holds one at a time.
// Faults of the whole file throw a ReadError; faults of one feature come with it, for the caller to count.
import { createReadStream } from 'node:fs'
import type { Geometry } from 'geojson'
import type { PositionFault } from './position-fault.ts'
import { positionFault } from './position-fault.ts'
import { ReadError } from './read-error.ts'
import type { PlainFeature } from './record-feature.ts'
import { toFeature } from './record-feature.ts'
import { splitCollection } from './split-collection.ts'

export type ReadFeature = Omit<PlainFeature, 'geometry'> & {
  /** Place in the file, from 1. */
  number: number
  geometry: Geometry | undefined
  fault: PositionFault | undefined
}

export type ReadOptions = {
  /** The file's name in sentences. */
  name: string
  /** Sees every byte in turn: a checksum, a progress bar. */
  onBytes?: (bytes: Uint8Array) => void
}

const LON_LAT = /CRS84|CRS::84|EPSG:{1,2}4326$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Yields the features of a file in longitude and latitude (EPSG:4326), whatever its size. Throws a ReadError when the
 * file is missing, cut, not UTF-8, not GeoJSON, in another CRS by its own word or by its numbers (Lambert-93, latitude
 * first), or says itself that it holds only a part of what matched.
 */
export async function* readFeatures(
  path: string,
  { name, onBytes }: ReadOptions,
): AsyncGenerator<ReadFeature> {
  let number = 0
  for await (const piece of splitCollection(bytesOf(path, name, onBytes), name)) {
    if ('around' in piece) {
      checkAround(parse(piece.around, `${name} around its features`), name, number)
      return
    }
    number++
    const where = `${name}, feature ${number},`
    const feature = toFeature(parse(piece.element, where))
    if (!feature)
      throw new ReadError(`${where} is neither a GeoJSON feature nor a record with a place`)
    const fault = feature.geometry && positionFault(feature.geometry)
    if (fault === 'lambert')
      throw new ReadError(
        `${where} has Lambert-93 numbers (EPSG:2154) where longitude and latitude (EPSG:4326) are expected`,
      )
    if (fault === 'swapped')
      throw new ReadError(`${where} has its axes swapped: latitude stands before longitude`)
    yield { ...feature, number, fault }
  }
}

async function* bytesOf(
  path: string,
  name: string,
  onBytes: ReadOptions['onBytes'],
): AsyncGenerator<Uint8Array> {
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      onBytes?.(chunk)
      if (!isFirst) yield chunk
      else yield checkStart(chunk, name)
      isFirst = false
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ReadError(`the file ${name} is missing`)
    if (code === 'EISDIR') throw new ReadError(`${name} is a folder, not a file`)
    if (code === 'EACCES') throw new ReadError(`the file ${name} may not be read`)
    throw error
  }
  if (isFirst) throw new ReadError(`the file ${name} is empty`)
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
