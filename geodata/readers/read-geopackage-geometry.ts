// A geometry as GeoPackage stores it: a header, then WKB. Curves become straight pieces.
// https://www.geopackage.org/spec131/#gpb_format
import type { Geometry, Position } from 'geojson'
import { WkbReader } from '../plane/wkb-reader.ts'
import { flattenArcs } from './flatten-arcs.ts'
import { ReadError } from './read-error.ts'

const ENVELOPE_BYTES = [0, 32, 48, 48, 64]
const EMPTY = 0b10000
/** Collections in collections: a file that goes deeper is made to exhaust us. */
const MOST_NESTED = 32

/** The geometry in x and y, or undefined when it is empty. Throws a ReadError on bytes that are no geometry. */
export function readGeopackageGeometry(blob: Uint8Array): Geometry | undefined {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  try {
    if (view.getUint16(0) !== 0x4750) throw strange()
    const flags = view.getUint8(3)
    if (flags & EMPTY) return undefined
    const envelope = ENVELOPE_BYTES[(flags >> 1) & 7]
    if (envelope === undefined) throw strange()
    return geometryOf(new WkbReader(blob, 8 + envelope), 0)
  } catch (error) {
    if (error instanceof RangeError)
      throw new ReadError({
        fr: 'une géométrie du GeoPackage est coupée',
        en: 'a geometry of the GeoPackage is cut',
      })
    throw error
  }
}

const strange = () =>
  new ReadError({
    fr: 'une géométrie n’a pas l’en-tête d’un GeoPackage',
    en: 'a geometry has no GeoPackage header',
  })

function geometryOf(wkb: WkbReader, depth: number): Geometry {
  const type = wkb.type()
  if (depth > MOST_NESTED) throw unread(type)
  const inner = () => geometryOf(wkb, depth + 1)
  switch (type) {
    case 1:
      return { type: 'Point', coordinates: pairs(wkb.positions(1))[0]! }
    case 2:
      return { type: 'LineString', coordinates: line(wkb) }
    case 3:
    case 17:
      return { type: 'Polygon', coordinates: list(wkb, () => line(wkb)) }
    case 4:
      return { type: 'MultiPoint', coordinates: parts(wkb, 'Point', inner) }
    case 5:
    case 11:
      return { type: 'MultiLineString', coordinates: parts(wkb, 'LineString', inner) }
    case 6:
    case 12:
    case 15:
    case 16:
      return { type: 'MultiPolygon', coordinates: parts(wkb, 'Polygon', inner) }
    case 7:
      return { type: 'GeometryCollection', geometries: list(wkb, inner) }
    case 8:
      return { type: 'LineString', coordinates: flattenArcs(line(wkb)) }
    case 9:
      return { type: 'LineString', coordinates: chained(parts(wkb, 'LineString', inner)) }
    case 10:
      return { type: 'Polygon', coordinates: parts(wkb, 'LineString', inner) }
  }
  throw unread(type)
}

const unread = (type: number) =>
  new ReadError({
    fr: `les géométries de type WKB ${type} ne sont pas lues`,
    en: `geometries of the WKB type ${type} are not read`,
  })

function parts<Coordinates>(
  wkb: WkbReader,
  type: Geometry['type'],
  read: () => Geometry,
): Coordinates[] {
  return list(wkb, () => {
    const part = read()
    if (part.type !== type)
      throw new ReadError({
        fr: `une géométrie ${part.type} se trouve parmi des ${type}`,
        en: `a ${part.type} stands among ${type}s`,
      })
    return (part as unknown as { coordinates: Coordinates }).coordinates
  })
}

/** Pieces of one curve begin where the one before ends. */
const chained = (pieces: readonly Position[][]): Position[] =>
  pieces.flatMap((piece, i) => (i === 0 ? piece : piece.slice(1)))

const list = <Item>(wkb: WkbReader, read: () => Item): Item[] =>
  Array.from({ length: wkb.count() }, read)

const line = (wkb: WkbReader): Position[] => pairs(wkb.positions(wkb.count()))

const pairs = (flat: Float64Array): Position[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!])
