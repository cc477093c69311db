// Which lattice points a reached road passes, for several limits of time at once. Roads reached in part count in part.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { Lattice } from './reach-lattice.ts'
import { bitsOf, latticeOver } from './reach-lattice.ts'
import type { Course } from './reach-course.ts'
import { reachedShare, soonest } from './reach-course.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { SPLIT, edgeSecondsOf } from '../graph/road-graph.ts'
import { statesAt } from '../graph/node-states.ts'
import { mayTake } from '../ways/way-ends.ts'
import type { ShortestWays } from '../ways/shortest-ways.ts'
import type { Snap } from '../snap/snap.ts'

export type ReachSearch = {
  mode: TravelMode
  /** True: what reaches the snaps; false: what is reached from them. */
  into: boolean
  /** Seconds, rising. */
  limitsS: readonly number[]
  /** Where ways begin or end. */
  snaps: readonly Pick<Snap, 'stretch' | 'part'>[]
}

export type ReachMarks = {
  lattice: Lattice
  /** By limit: the points that a road reached within it passes, those of the shorter limits too. */
  bits: Uint32Array[]
  /** By limit: metres of road reached; the two ways of one road count once. */
  roadM: number[]
}

/**
 * Marks what `ways` found (run from the ends of the snaps' stretches to the last limit). `step` in decimetres: a reached
 * point of a road is nowhere farther than 1.71 steps from a marked one, and a marked one than 0.71 from a reached point.
 */
export function markReached(
  graph: RoadGraph,
  ways: ShortestWays,
  search: ReachSearch,
  step: number,
): ReachMarks {
  const { into, limitsS, snaps, mode } = search
  const reached = listReached(graph, ways, search)
  const lattice = latticeOver(boxAround(graph, reached), step)
  const marks = { lattice, bits: limitsS.map(() => bitsOf(lattice)), roadM: limitsS.map(() => 0) }
  const edgeS = edgeSecondsOf(graph, mode)
  const { stretchEdge, edgeM } = graph
  const { seconds } = ways
  const course: Course = { first: 0, last: 0, rising: 0, falling: 0, parts: [] }
  for (let i = 0; i < reached.length; i++) {
    const stretch = reached[i]!
    const along = stretchEdge[2 * stretch]!
    const against = stretchEdge[2 * stretch + 1]!
    const edge = along < 0 ? against : along
    const alongS = along < 0 ? Infinity : edgeS[along]!
    const againstS = against < 0 ? Infinity : edgeS[against]!
    course.rising = into ? againstS : alongS
    course.falling = into ? alongS : againstS
    course.first = soonestBy(graph, seconds, edgeS, into ? against : along, into)
    course.last = soonestBy(graph, seconds, edgeS, into ? along : against, into)
    // Those of the snaps stand first in the list.
    if (i <= snaps.length)
      course.parts = snaps.filter((one) => one.stretch === stretch).map(({ part }) => part)
    markStretch(graph, marks, stretch, edgeM[edge]!, course, limitsS)
  }
  for (let i = 1; i < limitsS.length; i++) {
    const [shorter, longer] = [marks.bits[i - 1]!, marks.bits[i]!]
    for (let at = 0; at < longer.length; at++) longer[at]! |= shorter[at]!
  }
  return marks
}

/**
 * The soonest that an edge is begun to be driven or, `into`, is done with; Infinity where it cannot be. Ends of stretches
 * that are come by otherwise are those of the stretches that one comes by.
 */
function soonestBy(
  graph: RoadGraph,
  seconds: Float64Array,
  edgeS: Float32Array,
  edge: number,
  into: boolean,
): number {
  if (edge < 0 || edgeS[edge] === Infinity) return Infinity
  if (into) return seconds[graph.edgeTarget[edge]!]!
  const node = graph.edgeSource[edge]!
  if ((graph.nodePart[node]! & SPLIT) === 0) return seconds[node]!
  const way = graph.edgeStretch[edge]!
  const open = statesAt(graph, node).filter((state) => mayTake(graph, state, way, edgeS))
  return Math.min(...open.map((state) => seconds[state]!))
}

/** Stretches that are reached at all, in their order but those of the snaps first: walked so, memory is read in a row. */
function listReached(graph: RoadGraph, ways: ShortestWays, search: ReachSearch): Uint32Array {
  const { edgeStretch, intoEdge, nodeX, shapeFirst } = graph
  const rows = search.into ? graph.intoFirst : graph.edgeFirst
  const nodes = inOrder(ways.settled.subarray(0, ways.settledCount), nodeX.length)
  const begun = [...new Set(search.snaps.map(({ stretch }) => stretch))]
  const held = new Uint32Array((shapeFirst.length + 31) >> 5)
  let count = 0
  for (const node of nodes) {
    const end = rows[node + 1]!
    for (let row = rows[node]!; row < end; row++) {
      const stretch = edgeStretch[search.into ? intoEdge[row]! : row]! >> 1
      held[stretch >> 5]! |= 1 << (stretch & 31)
      count++
    }
  }
  for (const stretch of begun) held[stretch >> 5]! &= ~(1 << (stretch & 31))
  const listed = new Uint32Array(count + begun.length)
  listed.set(begun)
  return listed.subarray(0, begun.length + fromBits(held, listed.subarray(begun.length)))
}

function inOrder(places: Uint32Array, most: number): Uint32Array {
  const held = new Uint32Array((most + 31) >> 5)
  for (const place of places) held[place >> 5]! |= 1 << (place & 31)
  const ordered = new Uint32Array(places.length)
  fromBits(held, ordered)
  return ordered
}

/** Writes the places of the bits that are set, rising; how many they are. */
function fromBits(bits: Uint32Array, places: Uint32Array): number {
  let count = 0
  for (let word = 0; word < bits.length; word++)
    for (let left = bits[word]!; left !== 0; left &= left - 1)
      places[count++] = 32 * word + 31 - Math.clz32(left & -left)
  return count
}

function boxAround(
  { shapeFirst, shapeX, shapeY }: RoadGraph,
  stretches: Uint32Array,
): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const stretch of stretches) {
    const end = shapeFirst[stretch + 1]!
    for (let at = shapeFirst[stretch]!; at < end; at++) {
      const x = shapeX[at]!
      const y = shapeY[at]!
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  }
  return [west, south, east, north]
}

/** Marks a point a step along the shape, each for the shortest limit that it is reached within, and adds the metres. */
function markStretch(
  { shapeFirst, shapeX, shapeY }: RoadGraph,
  { lattice, bits, roadM }: ReachMarks,
  stretch: number,
  metres: number,
  course: Course,
  limitsS: readonly number[],
): void {
  const { west, south, step, words } = lattice
  let whole = -1
  for (let i = limitsS.length - 1; i >= 0; i--) {
    const share = reachedShare(course, limitsS[i]!)
    if (share === 0) break
    roadM[i]! += metres * share
    if (share === 1) whole = i
  }
  const only =
    whole === 0 || (whole > 0 && Math.min(course.first, course.last) > limitsS[whole - 1]!)
  // The one limit that the whole stretch stands under; else each point is asked.
  let marked = only ? bits[whole]! : undefined
  const length = 10 * metres
  let gone = 0
  const end = shapeFirst[stretch + 1]! - 1
  for (let at = shapeFirst[stretch]!; at <= end; at++) {
    const x = (shapeX[at]! - west) / step
    const y = (shapeY[at]! - south) / step
    const dx = at < end ? (shapeX[at + 1]! - west) / step - x : 0
    const dy = at < end ? (shapeY[at + 1]! - south) / step - y : 0
    const segment = Math.sqrt(dx * dx + dy * dy)
    const pieces = segment > 1 ? Math.ceil(segment) : 1
    for (let piece = 0; piece < pieces; piece++) {
      const share = piece / pieces
      if (!only) {
        const then = soonest(course, at === end ? 1 : (gone + share * segment * step) / length)
        marked = undefined
        for (let i = 0; i < limitsS.length && !marked; i++)
          if (then <= limitsS[i]!) marked = bits[i]!
      }
      if (marked) mark(marked, words, x + share * dx, y + share * dy)
    }
    if (course.parts.length > 0 && at < end)
      for (const part of course.parts) {
        const share = (part * length - gone) / (segment * step)
        if (share > -0.01 && share < 1.01) mark(bits[0]!, words, x + share * dx, y + share * dy)
      }
    gone += segment * step
  }
}

function mark(bits: Uint32Array, words: number, x: number, y: number): void {
  // Both are above 0: cutting off rounds down.
  const column = (x + 0.5) | 0
  bits[((y + 0.5) | 0) * words + (column >> 5)]! |= 1 << (column & 31)
}
