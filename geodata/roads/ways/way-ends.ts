// From a place on a stretch to the nodes of the graph, and back: what the first and last pieces of a way take.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { edgeSecondsOf } from '../graph/road-graph.ts'
import type { WaySeed } from './shortest-ways.ts'
import type { Snap } from '../snap/snap.ts'

/** Coordinates are decimetres: nearer than this to its end, a place is the node. */
const AT_NODE_M = 0.05

type Place = Pick<Snap, 'stretch' | 'part'>

/**
 * The nodes that a traveller reaches first from the place, with what that takes; with `into`, the nodes that the place
 * is reached from. One or two; one-ways count.
 */
export function wayEnds(
  graph: RoadGraph,
  { stretch, part }: Place,
  mode: TravelMode,
  into = false,
): WaySeed[] {
  const seconds = edgeSecondsOf(graph, mode)
  const along = graph.stretchEdge[2 * stretch]!
  const against = graph.stretchEdge[2 * stretch + 1]!
  const one = along >= 0 ? along : against
  if (one < 0) return []
  const start = one === along ? graph.edgeSource[one]! : graph.edgeTarget[one]!
  const end = one === along ? graph.edgeTarget[one]! : graph.edgeSource[one]!
  const metres = graph.edgeM[one]!
  const toStart = part * metres
  const toEnd = metres - toStart
  if (toStart < AT_NODE_M) return [{ node: start, seconds: 0, metres: 0 }]
  if (toEnd < AT_NODE_M) return [{ node: end, seconds: 0, metres: 0 }]
  const seeds: WaySeed[] = []
  const go = (edge: number, node: number, share: number) => {
    if (edge >= 0 && seconds[edge]! < Infinity)
      seeds.push({ node, seconds: share * seconds[edge]!, metres: share * metres })
  }
  go(into ? against : along, end, 1 - part)
  go(into ? along : against, start, part)
  return seeds
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
