// The roads of an OpenStreetMap extract (.osm.pbf) as a stream of features. Memory holds the positions of the nodes that
// roads use, sixteen bytes each, and a few blocks: not the file.
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { Block } from './osm-pbf-blobs.ts'
import { located, readBlobs } from './osm-pbf-blobs.ts'
import type { BlockTaker, Relation, Texts, Way } from './osm-pbf-block.ts'
import { checkHeader, readBlock } from './osm-pbf-block.ts'
import { LORRY_TAGS } from './osm-lorry-tags.ts'
import { NodePositions } from './osm-pbf-nodes.ts'
import type { TaggedRoad } from './osm-road-tags.ts'
import { ROAD_TAGS, roadOfTags } from './osm-road-tags.ts'
import type { OsmTurn } from './osm-turns.ts'
import { TURN_TAGS, turnsOfRelation } from './osm-turns.ts'
import { ReadError } from './read-error.ts'
import type { ReadOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'
import type { RoadColumns, TurnRecord } from './road-columns.ts'
import { toRoadColumns } from './road-columns.ts'

/** `turns`: those that begin on it, told once of a way in several pieces. */
export type OsmRoad = TaggedRoad & {
  way: number
  line: [number, number][]
  turns: readonly TurnRecord[]
}

/**
 * Yields each road as a feature whose properties are the columns of table `road`. A way whose nodes are partly missing, as
 * at the edge of an extract, gives the pieces that are there. Throws a ReadError, with the byte, when the file is cut,
 * damaged, packed otherwise than with zlib, needs features that are not known here, or holds no road.
 */
export async function* readOsmPbf(
  path: string,
  options: ReadOptions,
): AsyncGenerator<PlainFeature> {
  for await (const { way, line, turns, ...road } of readOsmRoads(path, options)) {
    const properties: RoadColumns = toRoadColumns(road, way, turns)
    yield { id: String(way), properties, geometry: { type: 'LineString', coordinates: line } }
  }
}

/** The roads themselves, lines in degrees; `readOsmPbf` says the rest. */
export async function* readOsmRoads(
  path: string,
  { name, onBytes }: Pick<ReadOptions, 'name' | 'onBytes'>,
): AsyncGenerator<OsmRoad> {
  const file = await openFile(path, name)
  const sound = (block: Block, taker: BlockTaker) =>
    located(`${name}, block at byte ${block.at},`, () => readBlock(block.bytes, taker))
  try {
    const positions = new NodePositions()
    const held: number[] = []
    const turnsFrom = new Map<number, OsmTurn[]>()
    for await (const block of readBlobs(file, name, { onBytes })) {
      if (block.index === 0) {
        if (block.type !== 'OSMHeader')
          throw new ReadError(`${name} does not begin as an OpenStreetMap file does`)
        located(`${name}`, () => checkHeader(block.bytes))
      }
      if (block.type !== 'OSMData') continue
      const onWay = (way: Way, texts: Texts) => {
        if (roadOf(way, texts)) for (const node of way.nodes()) positions.want(node)
      }
      const onRelation = (relation: Relation, texts: Texts) => {
        for (const turn of turnsOf(relation, texts)) {
          if ('node' in turn.via) positions.want(turn.via.node)
          const known = turnsFrom.get(turn.from)
          if (known) known.push(turn)
          else turnsFrom.set(turn.from, [turn])
        }
      }
      const { nodes, ways } = sound(block, { onWay, onRelation })
      held[block.index] = (nodes ? NODES : 0) | (ways ? WAYS : 0)
    }
    if (!held.some((bits) => bits & WAYS)) throw new ReadError(`${name} holds no way: is it cut?`)
    positions.settle()
    const onNode = positions.see.bind(positions)
    const holds = (index: number, what: number) => ((held[index] ?? 0) & what) > 0
    // Files have their nodes before their ways; of one that does not, the nodes are read through first.
    const isSorted =
      held.findLastIndex((bits) => bits & NODES) < held.findIndex((bits) => bits & WAYS)
    if (!isSorted)
      for await (const block of readBlobs(file, name, { isWanted: (index) => holds(index, NODES) }))
        sound(block, { onNode })
    const wanted = isSorted ? NODES | WAYS : WAYS
    for await (const block of readBlobs(file, name, {
      isWanted: (index) => holds(index, wanted),
    })) {
      const roads: OsmRoad[] = []
      const onWay = (way: Way, texts: Texts) => {
        const road = roadOf(way, texts)
        if (!road) return
        for (const line of positions.linesOf(way.nodes())) {
          const told = turnsFrom.get(way.id)
          const turns = told ? told.map((turn) => recordOf(turn, positions)) : NO_TURNS
          if (told) turnsFrom.delete(way.id)
          roads.push({ ...road, way: way.id, line, turns })
        }
      }
      sound(block, isSorted ? { onNode, onWay } : { onWay })
      yield* roads
    }
  } finally {
    await file.close()
  }
}

const NODES = 1
const WAYS = 2

const READ_TAGS = new Set<string>(ROAD_TAGS)
const READ_LORRY_TAGS = new Set<string>(LORRY_TAGS)
const READ_TURN_TAGS = new Set<string>(TURN_TAGS)
const NO_TURNS: readonly TurnRecord[] = []
const MEMBER_TYPES = ['node', 'way', 'relation'] as const

function turnsOf({ keys, values, members }: Relation, texts: Texts): OsmTurn[] {
  if (
    !keys.some(
      (key, i) => texts.at(key) === 'type' && texts.at(values[i] as number) === 'restriction',
    )
  )
    return []
  const tags = new Map<string, string>()
  keys.forEach((key, i) => {
    const word = texts.at(key)
    if (READ_TURN_TAGS.has(word)) tags.set(word, texts.at(values[i] as number))
  })
  const named = members().map(({ role, type, id }) => ({
    role: texts.at(role),
    type: MEMBER_TYPES[type] ?? 'relation',
    id,
  }))
  return turnsOfRelation((key) => tags.get(key), named)
}

function recordOf({ from: _, via, ...turn }: OsmTurn, positions: NodePositions): TurnRecord {
  if ('ways' in via) return { ...turn, at: null, by: via.ways }
  return { ...turn, at: positions.at(via.node) ?? null, by: null }
}

function roadOf({ keys, values }: Way, texts: Texts): ReturnType<typeof roadOfTags> {
  if (!keys.some((key) => texts.at(key) === 'highway')) return undefined
  const tags = new Map<string, string>()
  let hasLorryTags = false
  keys.forEach((key, i) => {
    const word = texts.at(key)
    if (!READ_TAGS.has(word)) return
    tags.set(word, texts.at(values[i] as number))
    hasLorryTags ||= READ_LORRY_TAGS.has(word)
  })
  return roadOfTags((key) => tags.get(key), hasLorryTags)
}

async function openFile(path: string, name: string): Promise<FileHandle> {
  let file: FileHandle
  try {
    file = await open(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ReadError(`the file ${name} is missing`)
    if (code === 'EACCES') throw new ReadError(`the file ${name} may not be read`)
    throw error
  }
  const facts = await file.stat()
  const fault = facts.isDirectory()
    ? `${name} is a folder, not a file`
    : facts.size === 0
      ? `the file ${name} is empty`
      : undefined
  if (fault === undefined) return file
  await file.close()
  throw new ReadError(fault)
}
