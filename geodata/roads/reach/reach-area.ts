// The area within reach as polygons: what lies near enough to a road that is reached, drawn without slivers.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { Lattice } from './reach-lattice.ts'
import { passesMarked, widen } from './reach-lattice.ts'
import type { ReachMarks } from './reach-marks.ts'
import type { ReachPolygon } from './reach-nest.ts'
import { holdsPoint, nestOutlines } from './reach-nest.ts'
import type { NodeSquares } from './reach-nodes.ts'
import type { Outline } from './reach-outline.ts'
import { traceOutlines } from './reach-outline.ts'

/** `roadM`: metres of road reached within the limit, the two ways of one road counted once. */
export type ReachArea = {
  polygons: ReachPolygon[]
  m2: number
  roadM: number
  /** Whether it comes to the edge of where roads are known; undefined when that is not known. */
  meetsEdge: boolean | undefined
}

/**
 * Steps of the lattice in a cell. An outline lies at most 4.9 steps from a reached road: each of its points within one
 * step of a point that is inside, that within √10 of a mark (`smooth` over `widen`), a mark within 0.71 of the road. And
 * a hole that is filled in any case is at most one step deep.
 */
const STEPS_A_CELL = 6

/** Up to so many minutes the small cell is taken: what is reached in more is ten times as wide, and seen from farther. */
const NEAR_MINUTES = 20
const NEAR_CELL_M = 240
/** Not above SNAP_LIMIT_M: who is within reach by this area is near enough to a road to be given a way at all. */
const FAR_CELL_M = 480

/** Holes with no junction in them (woods, fields, airfields) are drawn from so many square metres on. */
export const EMPTY_HOLE_M2 = 1_000_000

/** Metres; of the longest limit of an answer, so that its areas lie in each other. */
export const cellOf = (minutes: number, mode: TravelMode): number =>
  minutes <= NEAR_MINUTES || mode === 'foot' ? NEAR_CELL_M : FAR_CELL_M
/** Decimetres between two points of the lattice. */
export const stepOf = (cellM: number): number => (10 * cellM) / STEPS_A_CELL
/** Holes with a junction that is not reached are drawn from so many square metres on: a circle of one step. */
export const leastHoleM2 = (cellM: number): number => Math.PI * (cellM / STEPS_A_CELL) ** 2

/**
 * The areas of some marks, one a limit (seconds, rising). Each holds every point of a road that is reached within its
 * limit, and no node that is not reached and lies farther than a cell from every such point. What is reached within a
 * shorter limit lies in the area of the longer one. `secondsAt`: the soonest that a node is reached. `edge`: outlines of where
 * roads are known, in metres.
 */
export function drawReach(
  { lattice, bits, roadM }: ReachMarks,
  limitsS: readonly number[],
  secondsAt: (node: number) => number,
  squares: NodeSquares,
  edge?: readonly ArrayLike<number>[],
): ReachArea[] {
  return limitsS.map((limitS, i) => {
    const isUnreached = (node: number) => secondsAt(node) > limitS
    const near = widen(lattice, bits[i]!)
    const outlines = traceOutlines(lattice, near)
    const polygons = nestOutlines(outlines, (hole) => isKept(hole, lattice, squares, isUnreached))
    const m2 = polygons.flat().reduce((sum, { surface }) => sum + surface / 100, 0)
    const meetsEdge = edge?.some((line) => passesMarked(lattice, near, line))
    return { polygons, m2, roadM: roadM[i]!, meetsEdge }
  })
}

function isKept(
  hole: Outline,
  { step }: Lattice,
  squares: NodeSquares,
  isUnreached: (node: number) => boolean,
): boolean {
  const m2 = -hole.surface / 100
  if (m2 >= EMPTY_HOLE_M2) return true
  if (m2 < leastHoleM2((step * STEPS_A_CELL) / 10)) return false
  return squares.some(boxOf(hole), (node, x, y) => isUnreached(node) && holdsPoint(hole, x, y))
}

function boxOf({ xy }: Outline): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < xy.length; i += 2) {
    west = Math.min(west, xy[i]!)
    east = Math.max(east, xy[i]!)
    south = Math.min(south, xy[i + 1]!)
    north = Math.max(north, xy[i + 1]!)
  }
  return [west, south, east, north]
}
