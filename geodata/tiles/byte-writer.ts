// Bytes that grow, with the two ways in which protocol buffers write whole numbers.

export class ByteWriter {
  bytes: Uint8Array
  length = 0

  constructor(size = 1 << 16) {
    this.bytes = new Uint8Array(size)
  }

  /** A whole number of at least 0, at most 2^53. */
  varint(value: number): void {
    if (this.length + 8 > this.bytes.length) this.#grow(8)
    const { bytes } = this
    let at = this.length
    while (value > 0x7f) {
      bytes[at++] = (value & 0x7f) | 0x80
      value = value > 0x7fffffff ? Math.floor(value / 128) : value >>> 7
    }
    bytes[at++] = value
    this.length = at
  }

  /** A signed step of a geometry, zigzag, within 31 bits. */
  step(value: number): void {
    this.varint(((value << 1) ^ (value >> 31)) >>> 0)
  }

  double(value: number): void {
    if (this.length + 8 > this.bytes.length) this.#grow(8)
    new DataView(this.bytes.buffer).setFloat64(this.length, value, true)
    this.length += 8
  }

  /** A field that holds bytes: its number, length and the bytes from `start` to `end`. */
  field(number: number, from: Uint8Array, start = 0, end = from.length): void {
    this.varint(number * 8 + 2)
    this.varint(end - start)
    this.copy(from, start, end)
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const count = end - start
    if (this.length + count > this.bytes.length) this.#grow(count)
    // A call costs more than a few bytes.
    if (count > 48) this.bytes.set(from.subarray(start, end), this.length)
    else for (let i = 0; i < count; i++) this.bytes[this.length + i] = from[start + i] as number
    this.length += count
  }

  /** A copy of what was written. */
  taken(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  #grow(count: number): void {
    const bytes = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    bytes.set(this.bytes.subarray(0, this.length))
    this.bytes = bytes
  }
}

/** How many bytes a varint below 2^32 takes. */
export const varintSize = (value: number): number =>
  value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5
