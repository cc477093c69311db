// Well-known binary from its first byte on: of either byte order, with or without Z, M and the SRID of EWKB. Only x and y
// are read. What the types become is up to whoever reads.

const HAS_SRID = 0x20000000

/** Every step throws a RangeError where the bytes end too soon. */
export class WkbReader {
  #view: DataView
  #at: number
  #little = true
  #dimensions = 2

  constructor(bytes: Uint8Array, at = 0) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  /** The head of a geometry: its type, from 1 (Point) to 7 (GeometryCollection) where it is one of the seven. */
  type(): number {
    this.#little = this.#view.getUint8(this.#at) === 1
    this.#at += 1
    const code = this.#uint()
    if (code & HAS_SRID) this.#at += 4
    const thousands = Math.floor((code & 0xffff) / 1000)
    const hasZ = (code & 0x80000000) !== 0 || thousands === 1 || thousands === 3
    const hasM = (code & 0x40000000) !== 0 || thousands === 2 || thousands === 3
    this.#dimensions = 2 + Number(hasZ) + Number(hasM)
    return (code & 0xffff) % 1000
  }

  /** How many parts, rings or positions follow. */
  count(): number {
    const count = this.#uint()
    // None of them takes less than four bytes: a count beyond that is no count.
    if (count * 4 > this.#view.byteLength - this.#at)
      throw new RangeError('a count beyond the bytes')
    return count
  }

  /** So many positions, x and y in turn. */
  positions(count: number): Float64Array {
    const step = 8 * this.#dimensions
    if (count * step > this.#view.byteLength - this.#at)
      throw new RangeError('a line beyond the bytes')
    const flat = new Float64Array(2 * count)
    for (let i = 0; i < flat.length; i += 2, this.#at += step) {
      flat[i] = this.#view.getFloat64(this.#at, this.#little)
      flat[i + 1] = this.#view.getFloat64(this.#at + 8, this.#little)
    }
    return flat
  }

  #uint(): number {
    const value = this.#view.getUint32(this.#at, this.#little)
    this.#at += 4
    return value
  }
}
