// FlatBuffers, as far as FlatGeobuf needs them: one table, its parts laid one after the other, offsets forward.
// https://flatbuffers.dev/internals/

/** A field of a table: a number in place, or something that stands elsewhere. */
export type Field =
  | { kind: 'u8' | 'u16' | 'i32'; value: number }
  | { kind: 'u64'; value: bigint }
  | { kind: 'at'; part: Part }
/** Written at `align`; a table within knows its own parts. */
export type Part = Text | Vector | Tables | { kind: 'table'; fields: Fields }
type Text = { kind: 'text'; value: string }
type Vector = { kind: 'vector'; align: number; count: number; bytes: Uint8Array }
type Tables = { kind: 'tables'; tables: readonly Fields[] }
/** By slot; absent slots have their default. */
export type Fields = readonly (Field | undefined)[]

export const text = (value: string | null | undefined): Field | undefined =>
  value == null ? undefined : { kind: 'at', part: { kind: 'text', value } }
export const doubles = (values: Float64Array): Field => ({
  kind: 'at',
  part: {
    kind: 'vector',
    align: 8,
    count: values.length,
    bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  },
})
export const bytesOf = (bytes: Uint8Array, align = 1): Field => ({
  kind: 'at',
  part: { kind: 'vector', align, count: bytes.length / align, bytes },
})
export const table = (fields: Fields): Field => ({ kind: 'at', part: { kind: 'table', fields } })
export const tables = (list: readonly Fields[]): Field => ({
  kind: 'at',
  part: { kind: 'tables', tables: list },
})

const SIZES = { u8: 1, u16: 2, i32: 4, u64: 8, at: 4 } as const

/** A buffer with its length before it (four bytes), whose root is the table. */
export function writeSized(root: Fields): Buffer {
  const out = new Writer()
  out.skip(8)
  out.patchOffset(4, out.table(root))
  out.alignTo(8)
  const bytes = out.take()
  bytes.writeUInt32LE(bytes.length - 4, 0)
  return bytes
}

class Writer {
  #bytes = Buffer.alloc(1024)
  #at = 0

  /** Counted from after the length, which is no part of the buffer. */
  alignTo(size: number): void {
    while ((this.#at - 4) % size !== 0) this.skip(1)
  }

  skip(count: number): void {
    const end = this.#at + count
    if (end > this.#bytes.length) {
      const larger = Buffer.alloc(2 * end)
      this.#bytes.copy(larger)
      this.#bytes = larger
    }
    this.#at = end
  }

  take(): Buffer {
    return this.#bytes.subarray(0, this.#at)
  }

  patchOffset(at: number, target: number): void {
    this.#bytes.writeUInt32LE(target - at, at)
  }

  /** Its slots first, then the table, then what it points to. Answers where the table stands. */
  table(fields: Fields): number {
    const slots = fields.length
    this.alignTo(2)
    const vtable = this.#at
    this.skip(4 + 2 * slots)
    this.alignTo(8)
    const start = this.#at
    this.skip(4)
    this.#bytes.writeInt32LE(start - vtable, start)
    const later: { at: number; part: Part }[] = []
    // The largest first, so that nothing between them is wasted.
    const order = fields
      .flatMap((field, slot) => (field ? [{ field, slot }] : []))
      .sort((a, b) => SIZES[b.field.kind] - SIZES[a.field.kind])
    for (const { field, slot } of order) {
      this.alignTo(SIZES[field.kind])
      const at = this.#at
      this.skip(SIZES[field.kind])
      this.#bytes.writeUInt16LE(at - start, vtable + 4 + 2 * slot)
      if (field.kind === 'at') later.push({ at, part: field.part })
      else if (field.kind === 'u64') this.#bytes.writeBigUInt64LE(field.value, at)
      else if (field.kind === 'i32') this.#bytes.writeInt32LE(field.value, at)
      else this.#bytes.writeUIntLE(field.value, at, SIZES[field.kind])
    }
    this.#bytes.writeUInt16LE(4 + 2 * slots, vtable)
    this.#bytes.writeUInt16LE(this.#at - start, vtable + 2)
    for (const { at, part } of later) this.patchOffset(at, this.#part(part))
    return start
  }

  #part(part: Part): number {
    switch (part.kind) {
      case 'table':
        return this.table(part.fields)
      case 'text': {
        const bytes = Buffer.from(part.value)
        const at = this.#vector(4, bytes.length, bytes)
        this.skip(1)
        return at
      }
      case 'vector':
        return this.#vector(part.align, part.count, part.bytes)
      case 'tables': {
        const at = this.#vector(4, part.tables.length, Buffer.alloc(4 * part.tables.length))
        part.tables.forEach((fields, i) => this.patchOffset(at + 4 + 4 * i, this.table(fields)))
        return at
      }
    }
  }

  /** Its count, then its values, which are aligned. */
  #vector(align: number, count: number, bytes: Uint8Array): number {
    this.alignTo(4)
    while ((this.#at + 4 - 4) % align !== 0) this.skip(1)
    const at = this.#at
    this.skip(4 + bytes.length)
    this.#bytes.writeUInt32LE(count, at)
    this.#bytes.set(bytes, at + 4)
    return at
  }
}
