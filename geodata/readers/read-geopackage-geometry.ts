// A geometry as GeoPackage stores it: a header, then WKB of either byte order, with or without Z and M.
// https://www.geopackage.org/spec131/#gpb_format
import type { Geometry, Position } from 'geojson'
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
    return new WkbReader(view, 8 + envelope).geometry()
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError('a geometry of the GeoPackage is cut')
    throw error
  }
}

class WkbReader {
  #view: DataView
  #at: number
  #little = true
  #dimensions = 2

  constructor(view: DataView, at: number) {
    this.#view = view
    this.#at = at
  }

  geometry(): Geometry {
    this.#little = this.#view.getUint8(this.#at) === 1
    this.#at += 1
    const code = this.#count()
    this.#dimensions = 2 + Number(hasZ(code)) + Number(hasM(code))
    const type = (code & 0xffff) % 1000
    if (code & 0x20000000) this.#at += 4 // an SRID of EWKB
    switch (type) {
      case 1:
        return { type: 'Point', coordinates: this.#position() }
      case 2:
        return { type: 'LineString', coordinates: this.#positions() }
      case 3:
        return { type: 'Polygon', coordinates: this.#list(() => this.#positions()) }
      case 4:
        return { type: 'MultiPoint', coordinates: this.#parts('Point') }
      case 5:
        return { type: 'MultiLineString', coordinates: this.#parts('LineString') }
      case 6:
        return { type: 'MultiPolygon', coordinates: this.#parts('Polygon') }
      case 7:
        return { type: 'GeometryCollection', geometries: this.#list(() => this.geometry()) }
    }
    throw new ReadError(`geometries of the WKB type ${type} are not read`)
  }

  #parts<Coordinates>(type: Geometry['type']): Coordinates[] {
    return this.#list(() => {
      const part = this.geometry()
      if (part.type !== type) throw new ReadError(`a ${part.type} stands among ${type}s`)
      return (part as unknown as { coordinates: Coordinates }).coordinates
    })
  }

  #list<Item>(read: () => Item): Item[] {
    const count = this.#count()
    // No item takes less than four bytes: a count beyond that is no count.
    if (count * 4 > this.#view.byteLength) throw new RangeError()
    return Array.from({ length: count }, read)
  }

  #positions(): Position[] {
    return this.#list(() => this.#position())
  }

  #position(): Position {
    const x = this.#view.getFloat64(this.#at, this.#little)
    const y = this.#view.getFloat64(this.#at + 8, this.#little)
    this.#at += 8 * this.#dimensions
    return [x, y]
  }

  #count(): number {
    const count = this.#view.getUint32(this.#at, this.#little)
    this.#at += 4
    return count
  }
}

const thousands = (code: number) => Math.floor((code & 0xffff) / 1000)
const hasZ = (code: number) => (code & 0x80000000) !== 0 || [1, 3].includes(thousands(code))
const hasM = (code: number) => (code & 0x40000000) !== 0 || [2, 3].includes(thousands(code))
