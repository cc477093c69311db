// From a place on a stretch to the nodes of the graph, and back: what the first and last pieces of a way take.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { edgeSecondsOf } from '../graph/road-graph.ts'
import { placeOf, statesAt } from '../graph/node-states.ts'
import type { WaySeed } from './shortest-ways.ts'
import type { Snap } from '../snap/snap.ts'

/** Coordinates are decimetres: nearer than this to its end, a place is the node. */
const AT_NODE_M = 0.05

type Place = Pick<Snap, 'stretch' | 'part'>

/** Also which end of the stretch the node is, the first or the last vertex of its shape. */
export type WayEnd = WaySeed & { part: 0 | 1 }

/**
 * The nodes that a traveller reaches first from the place, with what that takes; with `into`, the nodes and states that
 * the place is reached from. None where nobody may go; one-ways and banned turns count.
 */
export function wayEnds(
  graph: RoadGraph,
  { stretch, part }: Place,
  mode: TravelMode,
  into = false,
): WayEnd[] {
  const seconds = edgeSecondsOf(graph, mode)
  const along = graph.stretchEdge[2 * stretch]!
  const against = graph.stretchEdge[2 * stretch + 1]!
  const one = along >= 0 ? along : against
  if (one < 0) return []
  const [from, to] = [graph.edgeSource[one]!, placeOf(graph, graph.edgeTarget[one]!)]
  const [start, end] = one === along ? [from, to] : [to, from]
  const metres = graph.edgeM[one]!
  const toStart = part * metres
  const toEnd = metres - toStart
  if (toStart < AT_NODE_M || toEnd < AT_NODE_M) {
    const [node, at] = toStart < AT_NODE_M ? [start, 0 as const] : [end, 1 as const]
    // Who stops there may have come by any way; who sets out has come by none.
    const states = into ? statesAt(graph, node) : [node]
    return states.map((state) => ({ node: state, seconds: 0, metres: 0, part: at }))
  }
  const ends: WayEnd[] = []
  const go = (edge: number, place: number, share: number, at: 0 | 1) => {
    if (edge < 0 || seconds[edge] === Infinity) return
    const spent = { seconds: share * seconds[edge]!, metres: share * metres, part: at }
    if (!into) ends.push({ node: graph.edgeTarget[edge]!, ...spent })
    else
      for (const node of statesAt(graph, place))
        if (mayTake(graph, node, graph.edgeStretch[edge]!, seconds)) ends.push({ node, ...spent })
  }
  go(into ? against : along, end, 1 - part, 1)
  go(into ? along : against, start, part, 0)
  return ends
}

/** Whether a stretch may be gone into from a node or state, in the direction of `edgeStretch`. */
export function mayTake(
  { edgeFirst, edgeStretch }: RoadGraph,
  node: number,
  way: number,
  seconds: Float32Array,
): boolean {
  for (let edge = edgeFirst[node]!; edge < edgeFirst[node + 1]!; edge++)
    if (edgeStretch[edge] === way) return seconds[edge] !== Infinity
  return false
}

/** From a place to another on the same stretch without leaving it; undefined where the traveller may not go so. */
export function wayWithin(
  graph: RoadGraph,
  from: Place,
  to: Place,
  mode: TravelMode,
): { seconds: number; metres: number } | undefined {
  if (from.stretch !== to.stretch) return undefined
  const edge = graph.stretchEdge[2 * from.stretch + (to.part >= from.part ? 0 : 1)]!
  if (edge < 0) return undefined
  const seconds = edgeSecondsOf(graph, mode)[edge]!
  const share = Math.abs(to.part - from.part)
  if (share === 0) return { seconds: 0, metres: 0 }
  return seconds === Infinity
    ? undefined
    : { seconds: share * seconds, metres: share * graph.edgeM[edge]! }
}
