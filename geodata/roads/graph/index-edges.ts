// The edges of a graph looked at from their other ends: reverse rows, and the edges of a stretch.
import type { EdgeIndex, RoadGraph } from './road-graph.ts'

/** Makes the index of the edges; `shared` puts it in SharedArrayBuffers, for threads that walk the same graph. */
export function indexEdges(
  graph: Pick<RoadGraph, 'edgeFirst' | 'edgeTarget' | 'edgeStretch' | 'shapeFirst'>,
  shared = false,
): EdgeIndex {
  const { edgeFirst, edgeTarget, edgeStretch } = graph
  const nodes = edgeFirst.length - 1
  const edges = edgeTarget.length
  const room = (length: number) =>
    shared ? new SharedArrayBuffer(4 * length) : new ArrayBuffer(4 * length)
  const edgeSource = new Uint32Array(room(edges))
  const intoFirst = new Uint32Array(room(nodes + 1))
  const intoEdge = new Uint32Array(room(edges))
  const stretchEdge = new Int32Array(room(2 * (graph.shapeFirst.length - 1))).fill(-1)
  for (let node = 0; node < nodes; node++)
    for (let edge = edgeFirst[node]!; edge < edgeFirst[node + 1]!; edge++) {
      edgeSource[edge] = node
      // States come after the nodes: the first edge is that of the node itself.
      if (stretchEdge[edgeStretch[edge]!]! < 0) stretchEdge[edgeStretch[edge]!] = edge
      intoFirst[edgeTarget[edge]! + 1]!++
    }
  for (let node = 0; node < nodes; node++) intoFirst[node + 1]! += intoFirst[node]!
  const next = intoFirst.slice(0, nodes)
  for (let edge = 0; edge < edges; edge++) intoEdge[next[edgeTarget[edge]!]!++] = edge
  return { edgeSource, intoFirst, intoEdge, stretchEdge }
}
