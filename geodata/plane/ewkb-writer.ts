// GeoJSON geometries as EWKB (little-endian, with SRID, two dimensions), one after the other in one growing buffer:
// text of coordinates costs the database three times as much to read. A third coordinate is dropped.
import type { Geometry, Position } from 'geojson'

const POINT = 1
const LINE = 2
const POLYGON = 3
const MULTI_POINT = 4
const MULTI_LINE = 5
const MULTI_POLYGON = 6
const HAS_SRID = 0x20000000
const FIRST_BYTES = 1 << 16

export class EwkbWriter {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES)
  #view = viewOf(this.#bytes)
  #at = 0

  /** Bytes written so far: where the next geometry begins. */
  get length(): number {
    return this.#at
  }

  /** What was written; the writer goes on with fresh memory. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#at)
    this.#bytes = Buffer.allocUnsafe(Math.max(FIRST_BYTES, this.#at))
    this.#view = viewOf(this.#bytes)
    this.#at = 0
    return taken
  }

  /** Appends a geometry and answers true; false, with nothing written, when it is empty or its rings cannot be rings. */
  write(geometry: Geometry, srid: number): boolean {
    const start = this.#at
    const isWritten =
      Array.isArray((geometry as { coordinates?: unknown }).coordinates) &&
      this.#geometry(geometry, srid)
    if (!isWritten) this.#at = start
    return isWritten
  }

  #geometry(geometry: Geometry, srid?: number): boolean {
    switch (geometry.type) {
      case 'Point':
        this.#head(POINT, srid)
        return geometry.coordinates.length >= 2 && this.#position(geometry.coordinates)
      case 'LineString':
        this.#head(LINE, srid)
        return this.#positions(geometry.coordinates, 2)
      case 'Polygon':
        this.#head(POLYGON, srid)
        return this.#every(geometry.coordinates, (ring) => this.#ring(ring))
      case 'MultiPoint':
        return this.#parts(MULTI_POINT, 'Point', geometry.coordinates, srid)
      case 'MultiLineString':
        return this.#parts(MULTI_LINE, 'LineString', geometry.coordinates, srid)
      case 'MultiPolygon':
        return this.#parts(MULTI_POLYGON, 'Polygon', geometry.coordinates, srid)
      default:
        return false
    }
  }

  #parts(code: number, type: Geometry['type'], parts: unknown[], srid?: number): boolean {
    this.#head(code, srid)
    return this.#every(parts, (coordinates) => this.#geometry({ type, coordinates } as Geometry))
  }

  #every<Part>(parts: readonly Part[], write: (part: Part) => boolean): boolean {
    this.#count(parts.length)
    return parts.length > 0 && parts.every(write)
  }

  #ring(positions: readonly Position[]): boolean {
    const first = positions[0]
    const last = positions[positions.length - 1]
    if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return false
    return this.#positions(positions, 4)
  }

  #positions(positions: readonly Position[], least: number): boolean {
    if (positions.length < least) return false
    this.#count(positions.length)
    this.#reserve(16 * positions.length)
    for (const position of positions) this.#position(position)
    return true
  }

  #position(position: Position): boolean {
    this.#reserve(16)
    this.#view.setFloat64(this.#at, position[0] as number, true)
    this.#view.setFloat64(this.#at + 8, position[1] as number, true)
    this.#at += 16
    return true
  }

  #head(code: number, srid: number | undefined): void {
    this.#reserve(9)
    this.#bytes[this.#at] = 1
    this.#view.setUint32(this.#at + 1, srid === undefined ? code : code | HAS_SRID, true)
    this.#at += 5
    if (srid !== undefined) this.#count(srid)
  }

  #count(value: number): void {
    this.#reserve(4)
    this.#view.setUint32(this.#at, value, true)
    this.#at += 4
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * this.#bytes.length + more)
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
    this.#view = viewOf(larger)
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Buffer) =>
  new DataView(buffer, byteOffset, byteLength)
