// The attributes of a tileset, each key and value kept once and already encoded. A feature holds numbers into it, so that
// the same plot costs nothing to read again at the next zoom.
import { ByteWriter } from './byte-writer.ts'

type Value = string | number | boolean

/** Pairs of key and value numbers of a TagTable. */
export type Tags = Int32Array

export class TagTable {
  readonly keys: string[] = []
  /** Encoded `Value` messages; value `v` ends at `ends[v]` and begins where the one before ends. */
  readonly values = new ByteWriter()
  readonly ends: number[] = []
  #keyIds = new Map<string, number>()
  #valueIds = new Map<Value, number>()
  #types: ('Number' | 'String' | 'Boolean')[] = []

  /** Attributes that are null are left out: absent is unknown. */
  tagsOf(attributes: Iterable<readonly [string, unknown]>): Tags {
    const tags: number[] = []
    for (const [key, value] of attributes)
      if (value !== null && value !== undefined)
        tags.push(this.#keyOf(key, value), this.#valueOf(value))
    return Int32Array.from(tags)
  }

  /** The names of attributes with their types, as TileJSON wants them. */
  fieldsOf(all: Iterable<Tags>): Record<string, string> {
    const fields: Record<string, string> = {}
    for (const tags of all)
      for (let i = 0; i < tags.length; i += 2) {
        const key = tags[i] as number
        fields[this.keys[key] as string] = this.#types[key] as string
      }
    return fields
  }

  #keyOf(key: string, value: unknown): number {
    let id = this.#keyIds.get(key)
    if (id === undefined) {
      id = this.keys.push(key) - 1
      this.#keyIds.set(key, id)
      this.#types.push(
        typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String',
      )
    }
    return id
  }

  #valueOf(given: unknown): number {
    const value = isValue(given) ? given : JSON.stringify(given)
    let id = this.#valueIds.get(value)
    if (id === undefined) {
      encodeValue(this.values, value)
      id = this.ends.push(this.values.length) - 1
      this.#valueIds.set(value, id)
    }
    return id
  }
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Below, the zigzag of an integer is no longer one that a number holds exactly; a double still is. */
const LEAST_SINT = -(2 ** 52)

/** MVT 2.1, 4.1: field 1 string, 3 double, 5 uint, 6 sint, 7 bool. */
function encodeValue(out: ByteWriter, value: Value): void {
  if (typeof value === 'string') out.field(1, Buffer.from(value))
  else if (typeof value === 'boolean') {
    out.varint(7 * 8)
    out.varint(value ? 1 : 0)
  } else if (!Number.isSafeInteger(value) || value < LEAST_SINT) {
    out.varint(3 * 8 + 1)
    out.double(value)
  } else {
    out.varint((value < 0 ? 6 : 5) * 8)
    out.varint(value < 0 ? -2 * value - 1 : value)
  }
}
