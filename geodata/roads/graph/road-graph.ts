// The road graph in memory: flat arrays, so that it can be kept packed, shared between threads and walked fast.
import type { TravelMode } from '../../model/roads/roads.ts'

/**
 * Nodes are true junctions and ends of roads, then the states of those at which a turn is banned (split-nodes.ts): a
 * state is the same place for who has come to it by certain edges. A stretch is a piece of road between two nodes with its shape; an edge is
 * a stretch in one direction in which somebody may go. Edges are sorted by the node they leave (compressed rows).
 */
export type RoadGraph = {
  /** Decimetres, EPSG:2154, by node. */
  nodeX: Int32Array
  nodeY: Int32Array
  /** By state, which come last among the nodes: the node of its place, rising. */
  stateOf: Uint32Array
  /** By node, bits of PART: whether it is in the largest strongly connected part of trucks, cars, feet; and SPLIT. */
  nodePart: Uint8Array
  /** By node and one more: where its edges begin. */
  edgeFirst: Uint32Array
  /** By edge. */
  edgeTarget: Uint32Array
  /** Stretch times two, plus one when it is gone against its shape. */
  edgeStretch: Uint32Array
  /** Metres, by edge. */
  edgeM: Float32Array
  /** Seconds by edge; Infinity where that traveller may not go. */
  edgeTruckS: Float32Array
  edgeCarS: Float32Array
  edgeFootS: Float32Array
  /** By stretch and one more: where its shape begins among the vertices, both ends included. */
  shapeFirst: Uint32Array
  /** Decimetres, EPSG:2154. */
  shapeX: Int32Array
  shapeY: Int32Array
  /** By stretch: place in ROAD_CLASSES. */
  stretchClass: Uint8Array
  /** By stretch: place in `names`; 0 is no name. */
  stretchName: Uint32Array
  names: readonly string[]
} & EdgeIndex

/** What follows from the rows of edges (index-edges.ts): not packed, made when a graph is built or loaded. */
export type EdgeIndex = {
  /** By edge: the node it leaves. */
  edgeSource: Uint32Array
  /** By node and one more: where the edges that reach it begin in `intoEdge`. */
  intoFirst: Uint32Array
  intoEdge: Uint32Array
  /** By stretch times two: its edge along its shape, then the one against it; -1 where nobody may go. Of edges that
   * leave states of one place, the one that leaves the node itself: of who has come from nowhere. */
  stretchEdge: Int32Array
}

export const PART = { truck: 1, car: 2, foot: 4 } as const
/** Of a node that has states. */
export const SPLIT = 8

/** Seconds by edge of one traveller. */
export function edgeSecondsOf(graph: RoadGraph, mode: TravelMode): Float32Array {
  if (mode === 'truck') return graph.edgeTruckS
  return mode === 'car' ? graph.edgeCarS : graph.edgeFootS
}
