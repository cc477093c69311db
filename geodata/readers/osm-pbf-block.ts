// What a block of an OpenStreetMap file holds: its header with the features a reader must know, its nodes, ways, relations.
import type { Fields } from './osm-pbf-fields.ts'
import { Fields as FieldsOf } from './osm-pbf-fields.ts'
import { ReadError } from './read-error.ts'

const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes'])

/** Throws a ReadError when the file needs what this reader does not know, such as the history of each object. */
export function checkHeader(bytes: Uint8Array): void {
  const fields = new FieldsOf(bytes)
  while (fields.next()) {
    if (fields.number !== 4) {
      fields.skip()
      continue
    }
    const feature = fields.message().text()
    if (!KNOWN_FEATURES.has(feature))
      throw new ReadError(`needs a reader that knows "${feature.slice(0, 60)}"`)
  }
}

/** A way as it stands: places of its tags among the texts of its block. */
export type Way = {
  id: number
  keys: number[]
  values: number[]
  /** The numbers of its nodes, unpacked when asked for: most ways of a file are no roads. */
  nodes: () => number[]
}

/** A relation as it stands: places of its tags among the texts of its block. */
export type Relation = {
  keys: number[]
  values: number[]
  /** Unpacked when asked for: most relations say nothing of roads. */
  members: () => { role: number; type: number; id: number }[]
}

/** Nanodegrees are `offset + granularity × number`. */
export type Placing = { granularity: number; lat: number; lon: number }

export type BlockTaker = {
  /** Its longitude and latitude as numbers under the placing of its block. */
  onNode?: (id: number, x: number, y: number, placing: Placing) => void
  /** The way is filled anew for each: take what is to be kept. */
  onWay?: (way: Way, texts: Texts) => void
  /** As the way. */
  onRelation?: (relation: Relation, texts: Texts) => void
}

/** The texts of a block; each is made when it is asked for. */
export class Texts {
  #bytes: Uint8Array
  #starts: number[] = []
  #ends: number[] = []
  #made: (string | undefined)[] = []

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  read(table: Fields): void {
    while (table.next()) {
      const text = table.message()
      this.#starts.push(text.at)
      this.#ends.push(text.end)
    }
  }

  at(place: number): string {
    const made = this.#made[place]
    if (made !== undefined) return made
    const start = this.#starts[place]
    if (start === undefined) throw new ReadError('names a text that it does not hold')
    return (this.#made[place] = new FieldsOf(this.#bytes, start, this.#ends[place]).text())
  }
}

/** Hands every node, way and relation of a block to the taker. Throws a ReadError where the block is not sound. */
export function readBlock(bytes: Uint8Array, taker: BlockTaker): { nodes: boolean; ways: boolean } {
  const texts = new Texts(bytes)
  const groups: Fields[] = []
  const place: Placing = { granularity: 100, lat: 0, lon: 0 }
  const block = new FieldsOf(bytes)
  while (block.next())
    if (block.number === 1) texts.read(block.message())
    else if (block.number === 2) groups.push(block.message())
    else if (block.number === 17) place.granularity = block.varint()
    else if (block.number === 19) place.lat = block.varint()
    else if (block.number === 20) place.lon = block.varint()
    else block.skip()
  const held = { nodes: false, ways: false }
  for (const group of groups)
    while (group.next()) {
      const { number } = group
      if (number === 1 || number === 2) held.nodes = true
      if (number === 3) held.ways = true
      if (number === 1 && taker.onNode) readNode(group.message(), place, taker.onNode)
      else if (number === 2 && taker.onNode) readDense(group.message(), place, taker.onNode)
      else if (number === 3 && taker.onWay) {
        readWay(group.message())
        taker.onWay(way, texts)
      } else if (number === 4 && taker.onRelation) {
        readRelation(group.message())
        taker.onRelation(relation, texts)
      } else group.skip()
    }
  return held
}

function readNode(
  fields: Fields,
  placing: Placing,
  onNode: NonNullable<BlockTaker['onNode']>,
): void {
  let [id, x, y] = [0, 0, 0]
  while (fields.next())
    if (fields.number === 1) id = fields.signed()
    else if (fields.number === 8) y = fields.signed()
    else if (fields.number === 9) x = fields.signed()
    else fields.skip()
  onNode(id, x, y, placing)
}

function readDense(
  fields: Fields,
  placing: Placing,
  onNode: NonNullable<BlockTaker['onNode']>,
): void {
  let ids: Fields | undefined
  let xs: Fields | undefined
  let ys: Fields | undefined
  while (fields.next())
    if (fields.number === 1) ids = fields.message()
    else if (fields.number === 8) ys = fields.message()
    else if (fields.number === 9) xs = fields.message()
    else fields.skip()
  if (!ids) return
  let [id, x, y] = [0, 0, 0]
  while (!ids.isDone) {
    if (!xs || !ys || xs.isDone || ys.isDone)
      throw new ReadError('holds fewer positions than nodes')
    id += ids.signed()
    x += xs.signed()
    y += ys.signed()
    onNode(id, x, y, placing)
  }
}

const way: Way = { id: 0, keys: [], values: [], nodes: () => [] }

function readWay(fields: Fields): void {
  way.id = 0
  way.keys.length = way.values.length = 0
  let list: Fields | undefined
  way.nodes = () => numbersOf(list)
  while (fields.next())
    if (fields.number === 1) way.id = fields.varint()
    else if (fields.number === 2) readPacked(fields.message(), way.keys)
    else if (fields.number === 3) readPacked(fields.message(), way.values)
    else if (fields.number === 8) list = fields.message()
    else fields.skip()
  if (way.keys.length !== way.values.length)
    throw new ReadError(
      `holds way ${way.id} with ${way.keys.length} keys and ${way.values.length} values`,
    )
}

const relation: Relation = { keys: [], values: [], members: () => [] }

function readRelation(fields: Fields): void {
  relation.keys.length = relation.values.length = 0
  let [roles, ids, types]: (Fields | undefined)[] = []
  while (fields.next())
    if (fields.number === 2) readPacked(fields.message(), relation.keys)
    else if (fields.number === 3) readPacked(fields.message(), relation.values)
    else if (fields.number === 8) roles = fields.message()
    else if (fields.number === 9) ids = fields.message()
    else if (fields.number === 10) types = fields.message()
    else fields.skip()
  if (relation.keys.length !== relation.values.length)
    throw new ReadError(
      `holds a relation with ${relation.keys.length} keys and ${relation.values.length} values`,
    )
  relation.members = () => {
    const listed: { role: number; type: number; id: number }[] = []
    const role: number[] = []
    const type: number[] = []
    if (roles) readPacked(roles, role)
    if (types) readPacked(types, type)
    numbersOf(ids).forEach((id, i) => {
      if (role[i] === undefined || type[i] === undefined)
        throw new ReadError('holds a relation with fewer roles than members')
      listed.push({ role: role[i], type: type[i], id })
    })
    return listed
  }
}

function readPacked(list: Fields, into: number[]): void {
  while (!list.isDone) into.push(list.varint())
}

function numbersOf(list: Fields | undefined): number[] {
  const nodes: number[] = []
  for (let node = 0; list && !list.isDone;) nodes.push((node += list.signed()))
  return nodes
}
