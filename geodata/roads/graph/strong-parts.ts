// The largest part of the graph in which each traveller can go from everywhere to everywhere; the rest is counted.
import type { TravelMode } from '../../model/roads/roads.ts'
import { TRAVEL_MODES } from '../../model/roads/roads.ts'
import type { RoadGraph } from './road-graph.ts'
import { PART, edgeSecondsOf } from './road-graph.ts'

const UNSEEN = 0xffffffff

/** Sets `nodePart`. Of two parts with as many nodes the one found first is kept. */
export function markStrongParts(graph: RoadGraph): void {
  graph.nodePart.fill(0)
  for (const mode of TRAVEL_MODES) {
    const parts = findStrongParts(graph, mode)
    const largest = largestPart(parts.sizes)
    for (let node = 0; node < parts.of.length; node++)
      if (parts.of[node] === largest) graph.nodePart[node]! |= PART[mode]
  }
}

/** The part of the most nodes, of equals the first; -1 when there is none, or none of two nodes. */
export function largestPart(sizes: readonly number[]): number {
  let largest = -1
  for (const [part, size] of sizes.entries())
    if (size > (largest < 0 ? 1 : sizes[largest]!)) largest = part
  return largest
}

/**
 * Strongly connected parts of one traveller's graph (Tarjan, without recursion): by node the part, and the nodes of
 * each part. A node that none of its edges reaches or leaves is a part of its own.
 */
export function findStrongParts(
  graph: RoadGraph,
  mode: TravelMode,
): { of: Uint32Array; sizes: number[] } {
  const { edgeFirst, edgeTarget } = graph
  const edgeS = edgeSecondsOf(graph, mode)
  const nodes = graph.nodeX.length
  const of = new Uint32Array(nodes).fill(UNSEEN)
  const sizes: number[] = []
  const seen = new Uint32Array(nodes).fill(UNSEEN)
  const low = new Uint32Array(nodes)
  const nextEdge = edgeFirst.slice(0, nodes)
  const path = new Uint32Array(nodes)
  const waiting = new Uint32Array(nodes)
  let waitingCount = 0
  let clock = 0

  for (let root = 0; root < nodes; root++) {
    if (seen[root] !== UNSEEN) continue
    let depth = 0
    path[0] = root
    waiting[waitingCount++] = root
    seen[root] = low[root] = clock++
    while (depth >= 0) {
      const node = path[depth]!
      if (nextEdge[node]! < edgeFirst[node + 1]!) {
        const edge = nextEdge[node]!++
        if (edgeS[edge] === Infinity) continue
        const other = edgeTarget[edge]!
        if (seen[other] === UNSEEN) {
          path[++depth] = other
          waiting[waitingCount++] = other
          seen[other] = low[other] = clock++
        } else if (of[other] === UNSEEN && seen[other]! < low[node]!) low[node] = seen[other]!
        continue
      }
      depth--
      if (depth >= 0) {
        const before = path[depth]!
        if (low[node]! < low[before]!) low[before] = low[node]!
      }
      if (low[node] !== seen[node]) continue
      let size = 0
      let member: number
      do {
        member = waiting[--waitingCount]!
        of[member] = sizes.length
        size++
      } while (member !== node)
      sizes.push(size)
    }
  }
  return { of, sizes }
}
