// A geometry as GeoPackage stores it: a header, then WKB.
// https://www.geopackage.org/spec131/#gpb_format
import type { Geometry, Position } from 'geojson'
import { WkbReader } from '../plane/wkb-reader.ts'
import { ReadError } from './read-error.ts'

const ENVELOPE_BYTES = [0, 32, 48, 48, 64]
const EMPTY = 0b10000

/** The geometry in x and y, or undefined when it is empty. Throws a ReadError on bytes that are no geometry. */
export function readGeopackageGeometry(blob: Uint8Array): Geometry | undefined {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  try {
    if (view.getUint16(0) !== 0x4750) throw new ReadError('a geometry has no GeoPackage header')
    const flags = view.getUint8(3)
    if (flags & EMPTY) return undefined
    const envelope = ENVELOPE_BYTES[(flags >> 1) & 7]
    if (envelope === undefined) throw new ReadError('a geometry has a strange GeoPackage header')
    return geometryOf(new WkbReader(blob, 8 + envelope))
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError('a geometry of the GeoPackage is cut')
    throw error
  }
}

function geometryOf(wkb: WkbReader): Geometry {
  const type = wkb.type()
  switch (type) {
    case 1:
      return { type: 'Point', coordinates: pairs(wkb.positions(1))[0]! }
    case 2:
      return { type: 'LineString', coordinates: line(wkb) }
    case 3:
      return { type: 'Polygon', coordinates: list(wkb, () => line(wkb)) }
    case 4:
      return { type: 'MultiPoint', coordinates: parts(wkb, 'Point') }
    case 5:
      return { type: 'MultiLineString', coordinates: parts(wkb, 'LineString') }
    case 6:
      return { type: 'MultiPolygon', coordinates: parts(wkb, 'Polygon') }
    case 7:
      return { type: 'GeometryCollection', geometries: list(wkb, () => geometryOf(wkb)) }
  }
  throw new ReadError(`geometries of the WKB type ${type} are not read`)
}

function parts<Coordinates>(wkb: WkbReader, type: Geometry['type']): Coordinates[] {
  return list(wkb, () => {
    const part = geometryOf(wkb)
    if (part.type !== type) throw new ReadError(`a ${part.type} stands among ${type}s`)
    return (part as unknown as { coordinates: Coordinates }).coordinates
  })
}

const list = <Item>(wkb: WkbReader, read: () => Item): Item[] =>
  Array.from({ length: wkb.count() }, read)

const line = (wkb: WkbReader): Position[] => pairs(wkb.positions(wkb.count()))

const pairs = (flat: Float64Array): Position[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!])
