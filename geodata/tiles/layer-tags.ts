// Attributes as one layer of one tile numbers them.
import type { ByteWriter } from './byte-writer.ts'
import { varintSize } from './byte-writer.ts'
import type { TagTable, Tags } from './tag-table.ts'

/** The keys and values of one layer of one tile, numbered in the order in which its features name them. */
export class LayerTags {
  /** The numbers of the last feature in this layer, as many as it has tags. */
  translated = new Int32Array(64)
  #table: TagTable
  #keys = new Numbering()
  #values = new Numbering()

  constructor(table: TagTable) {
    this.#table = table
  }

  clear(): void {
    this.#keys.clear(this.#table.keys.length)
    this.#values.clear(this.#table.ends.length)
  }

  /** Turns a feature's tags into numbers of this layer; answers how many bytes they take. */
  translate(tags: Tags): number {
    if (tags.length > this.translated.length) this.translated = new Int32Array(tags.length * 2)
    let bytes = 0
    for (let i = 0; i < tags.length; i += 2) {
      const key = this.#keys.of(tags[i] as number)
      const value = this.#values.of(tags[i + 1] as number)
      this.translated[i] = key
      this.translated[i + 1] = value
      bytes += varintSize(key) + varintSize(value)
    }
    return bytes
  }

  write(layer: ByteWriter): void {
    const { keys, values, ends } = this.#table
    for (const key of this.#keys.order) layer.field(3, Buffer.from(keys[key] as string))
    for (const value of this.#values.order)
      layer.field(4, values.bytes, value ? (ends[value - 1] as number) : 0, ends[value])
  }
}

/** Numbers from 0 in the order of first asking, forgotten at once by `clear`. */
class Numbering {
  order: number[] = []
  #of = new Int32Array(0)
  #round = new Int32Array(0)
  #now = 0

  clear(size: number): void {
    if (this.#of.length < size) {
      this.#of = new Int32Array(size)
      this.#round = new Int32Array(size)
    }
    this.#now++
    this.order = []
  }

  of(one: number): number {
    if (this.#round[one] !== this.#now) {
      this.#round[one] = this.#now
      this.#of[one] = this.order.push(one) - 1
    }
    return this.#of[one] as number
  }
}
