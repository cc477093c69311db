// OpenStreetMap files for the benchmark, made by a formula: roads in a grid over the region, with houses between them as
// real extracts have, repeated with shifted numbers until the file is large enough.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import type { OsmNode, OsmWay } from '../../rig/files/osm-pbf.ts'
import { osmHeader, osmNodes, osmWays } from '../../rig/files/osm-pbf.ts'

/** Nodes and ways of a block, as osmium writes them. */
const BLOCK = 8000
/** Stretches of a road; houses at each crossing, and their corners. */
const WAY_STRETCHES = 12
const HOUSES = 2
const CORNERS = 4
const CLASSES = ['residential', 'residential', 'tertiary', 'unclassified', 'secondary', 'service']

export type MadeFile = { bytes: number; roads: number; edges: number; nodes: number }

/**
 * Writes `copies` times a grid of `side` by `side` crossings: about 2 × side² stretches, twice as many edges where one may
 * go both ways. Numbers of nodes and ways are shifted by copy; the file is in the usual order, nodes first.
 */
export async function writeOsmPbf(path: string, side: number, copies: number): Promise<MadeFile> {
  const file = createWriteStream(path)
  const made: MadeFile = { bytes: 0, roads: 0, edges: 0, nodes: 0 }
  const put = async (bytes: Buffer) => {
    made.bytes += bytes.length
    if (!file.write(bytes)) await once(file, 'drain')
  }
  await put(osmHeader())
  for (let copy = 0; copy < copies; copy++)
    for (const nodes of inBlocks(nodesOf(side, copy))) {
      made.nodes += nodes.length
      await put(osmNodes(nodes))
    }
  for (let copy = 0; copy < copies; copy++)
    for (const ways of inBlocks(waysOf(side, copy))) {
      for (const { tags, nodes } of ways) {
        if (tags.highway === undefined) continue
        made.roads++
        made.edges += (nodes.length - 1) * (tags.oneway === 'yes' ? 1 : 2)
      }
      await put(osmWays(ways))
    }
  file.end()
  await once(file, 'finish')
  return made
}

function* inBlocks<T>(items: Iterable<T>): Generator<T[]> {
  let block: T[] = []
  for (const item of items) {
    block.push(item)
    if (block.length < BLOCK) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

/** Each crossing is followed by the corners of its houses; numbers leave gaps, as in real files. */
const STEP = 13
const shiftOf = (side: number, copy: number) => 1_000_000_000 + copy * (side * side * STEP + 1000)
const crossing = (side: number, copy: number, row: number, column: number): number =>
  shiftOf(side, copy) + (row * side + column) * STEP
/** The first corner of a house. */
const corner = (at: number, house: number): number => at + 1 + house * (CORNERS + 1)

function* nodesOf(side: number, copy: number): Generator<OsmNode> {
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const id = crossing(side, copy, row, column)
      const lon = 1.5 + (1.9 * (column + wobble(id) / 2)) / side
      const lat = 48.2 + (0.9 * (row + wobble(~id) / 2)) / side
      yield { id, lon, lat }
      for (let house = 0; house < HOUSES; house++)
        for (let k = 0; k < CORNERS; k++) {
          const own = corner(id, house) + k
          const [x, y] = [k === 1 || k === 2 ? 1 : 0, k > 1 ? 1 : 0]
          yield {
            id: own,
            lon: lon + 0.0004 * (house + 1) + 0.0001 * x + 0.00003 * wobble(own),
            lat: lat + 0.0003 + 0.0001 * y + 0.00003 * wobble(~own),
          }
        }
    }
}

/** From 0 to 1, another for each number: positions of real files do not pack well either. */
function wobble(id: number): number {
  let hash = Math.imul(id ^ (id >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

function* waysOf(side: number, copy: number): Generator<OsmWay> {
  let id = 100_000_000 + copy * side * side * 4
  for (let line = 0; line < side; line++)
    for (const along of [true, false])
      for (let from = 0; from < side - 1; from += WAY_STRETCHES) {
        const count = Math.min(WAY_STRETCHES + 1, side - from)
        const nodes = Array.from({ length: count }, (_, i) =>
          along ? crossing(side, copy, line, from + i) : crossing(side, copy, from + i, line),
        )
        yield { id: (id += 2), tags: roadTags(line, from), nodes }
      }
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      for (let house = 0; house < HOUSES; house++) {
        const first = corner(crossing(side, copy, row, column), house)
        const nodes = [first, first + 1, first + 2, first + 3, first]
        yield { id: (id += 1), tags: { building: 'yes' }, nodes }
      }
    }
}

function roadTags(line: number, from: number): Record<string, string> {
  const tags: Record<string, string> = { highway: CLASSES[line % CLASSES.length] as string }
  if (line % 3 === 0) tags.name = `Rue ${line} ${from}`
  if (line % 7 === 0) tags.oneway = 'yes'
  if (line % 2 === 0) tags.maxspeed = line % 4 ? '50' : 'FR:zone30'
  if (line % 41 === 0) tags.maxweight = '3.5'
  return tags
}
