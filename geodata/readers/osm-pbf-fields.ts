// The wire format of Protocol Buffers, as far as OpenStreetMap files use it: varints, lengths, fields to pass over.
// https://protobuf.dev/programming-guides/encoding
import { ReadError } from './read-error.ts'

const VARINT = 0
const FIXED_64 = 1
const BYTES = 2
const FIXED_32 = 5

/** Walks over the fields of a message. Every step is held to the bytes there are: what does not fit throws a ReadError. */
export class Fields {
  readonly bytes: Uint8Array
  at: number
  readonly end: number
  /** Of the field that `next` has come to. */
  number = 0
  #wire = 0

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = at
    this.end = end
  }

  /** Goes to the next field; false at the end of the message. */
  next(): boolean {
    if (this.at >= this.end) return false
    const tag = this.varint()
    this.number = Math.floor(tag / 8)
    this.#wire = tag % 8
    return true
  }

  skip(): void {
    if (this.#wire === VARINT) this.varint()
    else if (this.#wire === BYTES) this.message()
    else if (this.#wire === FIXED_64) this.#forward(8)
    else if (this.#wire === FIXED_32) this.#forward(4)
    else throw new ReadError('holds a field of a kind that is not used in such files')
  }

  /** A message, text or packed list: walks over its bytes, which are passed here. */
  message(): Fields {
    if (this.#wire !== BYTES) throw new ReadError('holds a number where a list or text is expected')
    const length = this.varint()
    const start = this.at
    this.#forward(length)
    return new Fields(this.bytes, start, this.at)
  }

  get isDone(): boolean {
    return this.at >= this.end
  }

  view(): Uint8Array {
    return this.bytes.subarray(this.at, this.end)
  }

  text(): string {
    return Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset + this.at,
      this.end - this.at,
    ).toString('utf8')
  }

  /** An unsigned number below 2^53. */
  varint(): number {
    const { bytes } = this
    let at = this.at
    let byte = at < this.end ? (bytes[at++] as number) : this.#short()
    let low = byte & 0x7f
    for (let shift = 7; byte >= 0x80 && shift < 28; shift += 7) {
      byte = at < this.end ? (bytes[at++] as number) : this.#short()
      low |= (byte & 0x7f) << shift
    }
    let value = low
    for (let scale = 2 ** 28; byte >= 0x80; scale *= 128) {
      byte = at < this.end ? (bytes[at++] as number) : this.#short()
      value += (byte & 0x7f) * scale
      if (value > Number.MAX_SAFE_INTEGER) return this.#large()
    }
    this.at = at
    return value
  }

  /** A signed number in zigzag order. */
  signed(): number {
    const { bytes, at } = this
    // Most are differences of one or two bytes.
    if (at + 1 < this.end) {
      const first = bytes[at] as number
      if (first < 0x80) {
        this.at = at + 1
        return (first >>> 1) ^ -(first & 1)
      }
      const second = bytes[at + 1] as number
      if (second < 0x80) {
        this.at = at + 2
        const value = (first & 0x7f) | (second << 7)
        return (value >>> 1) ^ -(value & 1)
      }
    }
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** Negative numbers of `int64` fill ten bytes. */
  #large(): number {
    let value = 0n
    let at = this.at
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = at < this.end ? (this.bytes[at++] as number) : this.#short()
      value |= BigInt(byte & 0x7f) << shift
      if (byte >= 0x80) continue
      this.at = at
      const number = Number(BigInt.asIntN(64, value))
      if (Number.isSafeInteger(number)) return number
      break
    }
    throw new ReadError('holds a number that is out of all range')
  }

  #forward(count: number): void {
    if (!(count >= 0) || this.at + count > this.end) this.#short()
    this.at += count
  }

  #short(): never {
    throw new ReadError('ends inside a field')
  }
}
