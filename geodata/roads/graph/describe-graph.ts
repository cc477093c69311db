// What a graph is made of, and what of it leads nowhere: for the record of a data version.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { RoadGraph } from './road-graph.ts'
import { edgeSecondsOf } from './road-graph.ts'
import { placeCount, placeOf } from './node-states.ts'
import { findStrongParts, largestPart } from './strong-parts.ts'

/** A part from which, or into which, no road leads that the traveller may use. */
export type LeftOut = {
  nodes: number
  km: number
  /** One of its nodes, EPSG:2154, whole metres. */
  x: number
  y: number
  /** A road of it that has a name. */
  road: string | null
}

export type GraphFacts = {
  nodes: number
  /** What banned turns make more of nodes (split-nodes.ts). */
  states: number
  stretches: number
  edges: number
  parts: Record<
    TravelMode,
    {
      nodes: number
      km: number
      left: { parts: number; nodes: number; km: number; largest: LeftOut[] }
    }
  >
}

const LISTED = 10

/** Kilometres are those of stretches that the traveller may use, each once; nodes that no such stretch has are not counted. */
export function describeGraph(graph: RoadGraph): GraphFacts {
  return {
    nodes: placeCount(graph),
    states: graph.stateOf.length,
    stretches: graph.stretchClass.length,
    edges: graph.edgeM.length,
    parts: {
      truck: describeParts(graph, 'truck'),
      car: describeParts(graph, 'car'),
      foot: describeParts(graph, 'foot'),
    },
  }
}

function describeParts(graph: RoadGraph, mode: TravelMode): GraphFacts['parts'][TravelMode] {
  const { of: ofState, sizes } = findStrongParts(graph, mode)
  const largest = largestPart(sizes)
  const edgeS = edgeSecondsOf(graph, mode)
  // A place is where its states are: one of which nobody comes out may stand beside others.
  const of = ofState.subarray(0, placeCount(graph))
  for (let state = of.length; state < ofState.length; state++)
    if (ofState[state] === largest) of[placeOf(graph, state)] = largest
  const metres = new Float64Array(sizes.length)
  const road = new Uint32Array(sizes.length)
  const used = new Uint8Array(of.length)
  for (let stretch = 0; stretch < graph.stretchClass.length; stretch++) {
    const edge = [0, 1]
      .map((against) => graph.stretchEdge[2 * stretch + against]!)
      .find((one) => one >= 0 && edgeS[one] !== Infinity)
    if (edge === undefined) continue
    const [from, to] = [graph.edgeSource[edge]!, placeOf(graph, graph.edgeTarget[edge]!)]
    used[from] = used[to] = 1
    // A road between two parts belongs to what is left out.
    const part = of[from] === largest ? of[to]! : of[from]!
    metres[part]! += graph.edgeM[edge]!
    road[part] ||= graph.stretchName[stretch]!
  }
  const nodes = new Uint32Array(sizes.length)
  const some = new Uint32Array(sizes.length)
  for (let node = 0; node < of.length; node++) {
    if (!used[node]) continue
    nodes[of[node]!]!++
    some[of[node]!] = node
  }
  const km = (part: number) => Math.round(metres[part]! / 10) / 100
  const left = [...nodes.keys()].filter((part) => part !== largest && nodes[part]! > 0)
  const sum = (values: Uint32Array | Float64Array) =>
    left.reduce((total, part) => total + values[part]!, 0)
  return {
    nodes: largest < 0 ? 0 : nodes[largest]!,
    km: largest < 0 ? 0 : km(largest),
    left: {
      parts: left.length,
      nodes: sum(nodes),
      km: Math.round(sum(metres) / 10) / 100,
      largest: left
        .sort((a, b) => metres[b]! - metres[a]! || a - b)
        .slice(0, LISTED)
        .map((part) => ({
          nodes: nodes[part]!,
          km: km(part),
          x: Math.round(graph.nodeX[some[part]!]! / 10),
          y: Math.round(graph.nodeY[some[part]!]! / 10),
          road: graph.names[road[part]!] || null,
        })),
    },
  }
}
