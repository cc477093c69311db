// OpenStreetMap files (.osm.pbf) made for tests, by the wire format alone: nothing of the reader is used.
import { deflateSync } from 'node:zlib'

export type OsmNode = { id: number; lon: number; lat: number }
export type OsmWay = {
  id: number
  tags: Readonly<Record<string, string>>
  nodes: readonly number[]
}

export type OsmRelation = {
  id: number
  tags: Readonly<Record<string, string>>
  members: readonly { role: string; type: 'node' | 'way' | 'relation'; id: number }[]
}

/** Bytes of a message, field by field. */
export class Message {
  #bytes = Buffer.allocUnsafe(256)
  #at = 0

  /** Unsigned, or any whole number as 64 bits. */
  number(field: number, value: number): this {
    this.#varint(field * 8)
    this.#varint(value)
    return this
  }

  signed(field: number, value: number): this {
    this.#varint(field * 8)
    this.#varint(value < 0 ? -2 * value - 1 : 2 * value)
    return this
  }

  bytes(field: number, bytes: Uint8Array | string | Message): this {
    const content = bytes instanceof Message ? bytes.done() : Buffer.from(bytes)
    this.#varint(field * 8 + 2)
    this.#varint(content.length)
    this.#reserve(content.length)
    this.#at += content.copy(this.#bytes, this.#at)
    return this
  }

  packed(field: number, values: readonly number[]): this {
    const list = new Message()
    for (const value of values) list.#varint(value)
    return this.bytes(field, list)
  }

  /** Differences between neighbours, in zigzag order. */
  deltas(field: number, values: readonly number[]): this {
    const list = new Message()
    values.forEach((value, i) => {
      const step = value - (values[i - 1] ?? 0)
      list.#varint(step < 0 ? -2 * step - 1 : 2 * step)
    })
    return this.bytes(field, list)
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.#at)
  }

  #varint(value: number): void {
    this.#reserve(10)
    if (value < 0) {
      let left = BigInt.asUintN(64, BigInt(value))
      for (; left > 127n; left >>= 7n) this.#bytes[this.#at++] = Number(left & 127n) | 128
      this.#bytes[this.#at++] = Number(left)
      return
    }
    let left = value
    for (; left > 127; left = Math.floor(left / 128)) this.#bytes[this.#at++] = (left % 128) | 128
    this.#bytes[this.#at++] = left
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * this.#bytes.length + more)
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}

export type Packing = { packed?: boolean; rawSize?: number; field?: number }

/** A blob of the file with its head. `rawSize` and `field` lie about it. */
export function osmBlob(
  type: string,
  content: Uint8Array,
  { packed = true, rawSize, field }: Packing = {},
): Buffer {
  const blob = new Message()
  if (packed)
    blob.number(2, rawSize ?? content.length).bytes(field ?? 3, deflateSync(content, { level: 6 }))
  else blob.bytes(field ?? 1, content)
  const head = new Message().bytes(1, type).number(3, blob.done().length).done()
  const size = Buffer.alloc(4)
  size.writeUInt32BE(head.length)
  return Buffer.concat([size, head, blob.done()])
}

export function osmHeader(
  features: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes'],
  packing?: Packing,
): Buffer {
  const header = new Message()
  for (const feature of features) header.bytes(4, feature)
  return osmBlob('OSMHeader', header.done(), packing)
}

export type Placing = {
  granularity?: number
  latOffset?: number
  lonOffset?: number
  dense?: boolean
}

/** A block of nodes, positions rounded to the granularity (nanodegrees). */
export function osmNodes(
  nodes: readonly OsmNode[],
  placing: Placing = {},
  packing?: Packing,
): Buffer {
  const { granularity = 100, latOffset = 0, lonOffset = 0, dense = true } = placing
  const steps = (degrees: number, offset: number) =>
    Math.round((degrees * 1e9 - offset) / granularity)
  const group = new Message()
  if (dense)
    group.bytes(
      2,
      new Message()
        .deltas(
          1,
          nodes.map(({ id }) => id),
        )
        .deltas(
          8,
          nodes.map(({ lat }) => steps(lat, latOffset)),
        )
        .deltas(
          9,
          nodes.map(({ lon }) => steps(lon, lonOffset)),
        ),
    )
  else
    for (const { id, lon, lat } of nodes)
      group.bytes(
        1,
        new Message()
          .signed(1, id)
          .signed(8, steps(lat, latOffset))
          .signed(9, steps(lon, lonOffset)),
      )
  const block = new Message().bytes(1, new Message().bytes(1, '')).bytes(2, group)
  if (granularity !== 100) block.number(17, granularity)
  if (latOffset) block.number(19, latOffset)
  if (lonOffset) block.number(20, lonOffset)
  return osmBlob('OSMData', block.done(), packing)
}

export function osmWays(ways: readonly OsmWay[], packing?: Packing): Buffer {
  return osmGroup((placeOf, group) => {
    for (const { id, tags, nodes } of ways)
      group.bytes(
        3,
        new Message()
          .number(1, id)
          .packed(2, Object.keys(tags).map(placeOf))
          .packed(3, Object.values(tags).map(placeOf))
          .deltas(8, nodes),
      )
  }, packing)
}

export function osmRelations(relations: readonly OsmRelation[], packing?: Packing): Buffer {
  const types = ['node', 'way', 'relation']
  return osmGroup((placeOf, group) => {
    for (const { id, tags, members } of relations)
      group.bytes(
        4,
        new Message()
          .number(1, id)
          .packed(2, Object.keys(tags).map(placeOf))
          .packed(3, Object.values(tags).map(placeOf))
          .packed(
            8,
            members.map(({ role }) => placeOf(role)),
          )
          .deltas(
            9,
            members.map((member) => member.id),
          )
          .packed(
            10,
            members.map(({ type }) => types.indexOf(type)),
          ),
      )
  }, packing)
}

/** A block of one group, whose texts stand in a table before it. */
function osmGroup(
  fill: (placeOf: (text: string) => number, group: Message) => void,
  packing?: Packing,
): Buffer {
  const places = new Map<string, number>([['', 0]])
  const placeOf = (text: string): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size)
    return places.size - 1
  }
  const group = new Message()
  fill(placeOf, group)
  const texts = new Message()
  for (const text of places.keys()) texts.bytes(1, text)
  return osmBlob('OSMData', new Message().bytes(1, texts).bytes(2, group).done(), packing)
}
