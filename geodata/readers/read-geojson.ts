// A GeoJSON file, or an Opendatasoft export, as a stream of features: memory holds one at a time. `.gz` is inflated.
import { ReadError } from './read-error.ts'
import type { FormatOptions } from './read-options.ts'
import { readBytes } from './read-bytes.ts'
import type { PlainFeature } from './record-feature.ts'
import { toFeature } from './record-feature.ts'
import { splitCollection } from './split-collection.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Yields the features of a file, whatever its size. Throws a ReadError when it is cut, not UTF-8, not GeoJSON, or says
 * itself that it holds only a part of what matched.
 */
export async function* readGeojson(
  path: string,
  { name, onBytes, onCrs }: FormatOptions,
): AsyncGenerator<PlainFeature> {
  let number = 0
  for await (const piece of splitCollection(checked(readBytes(path, name, onBytes), name), name)) {
    if ('head' in piece) {
      tellCrs(headOf(piece.head), onCrs)
      continue
    }
    if ('around' in piece) {
      const around = parse(piece.around, name)
      checkAround(around, name, number)
      tellCrs(around, onCrs)
      return
    }
    number++
    const feature = toFeature(parse(piece.element, name, number))
    if (!feature)
      throw new ReadError({
        fr: `${name}, objet ${number}, n’est ni un objet GeoJSON ni un enregistrement situé`,
        en: `${name}, feature ${number}, is neither a GeoJSON feature nor a record with a place`,
      })
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
  if (first === '<')
    throw new ReadError({
      fr: `${name} contient une page HTML ou XML, pas du GeoJSON`,
      en: `${name} holds an HTML or XML page, not GeoJSON`,
    })
  if (first !== '{' && first !== '[')
    throw new ReadError({
      fr: `${name} n’est pas du GeoJSON`,
      en: `${name} is not GeoJSON`,
    })
  return chunk.subarray(start)
}

/** `number` of the feature whose bytes these are; none for what stands around. */
function parse(bytes: Uint8Array, name: string, number?: number): unknown {
  const where =
    number === undefined
      ? { fr: `${name}, autour de ses objets,`, en: `${name} around its features` }
      : { fr: `${name}, objet ${number},`, en: `${name}, feature ${number},` }
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new ReadError({
      fr: `${where.fr} n’est pas écrit en UTF-8`,
      en: `${where.en} is not written in UTF-8`,
    })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ReadError({
      fr: `${where.fr} n’est pas du JSON valable`,
      en: `${where.en} is not valid JSON`,
    })
  }
}

type Around = {
  type?: unknown
  features?: unknown
  crs?: { properties?: { name?: unknown; code?: unknown } } | null
  numberMatched?: unknown
  totalFeatures?: unknown
}

function checkAround(around: unknown, name: string, count: number): void {
  if (Array.isArray(around)) return
  const { type, features, numberMatched, totalFeatures } = (around ?? {}) as Around
  if (type !== 'FeatureCollection' || features === undefined)
    throw new ReadError({
      fr: `${name} n’est pas une collection d’objets GeoJSON`,
      en: `${name} is not a GeoJSON feature collection`,
    })
  const matched = Number(numberMatched ?? totalFeatures ?? count)
  if (Number.isFinite(matched) && matched > count)
    throw new ReadError({
      fr: `${name} contient ${count} des ${matched} objets que son service a trouvés`,
      en: `${name} holds ${count} of the ${matched} features that its service matched`,
    })
}

/** What stands before the list can be read once it is closed; undefined where it cannot. */
function headOf(bytes: Uint8Array): unknown {
  try {
    const text = utf8.decode(bytes)
    return JSON.parse(text.trimStart().startsWith('[') ? `${text}]` : `${text}]}`)
  } catch {
    return undefined
  }
}

/** GeoJSON of before 2016 says its CRS; that of today is in longitude and latitude and says none. */
function tellCrs(around: unknown, onCrs: FormatOptions['onCrs']): void {
  const { crs } = (around ?? {}) as Around
  const said = crs?.properties?.name ?? crs?.properties?.code
  if (said !== undefined && said !== null)
    onCrs(typeof said === 'number' ? `EPSG:${said}` : String(said))
}
