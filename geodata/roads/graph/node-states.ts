// The states of a place: its node, and those that only who has come by certain edges is in.
import type { RoadGraph } from './road-graph.ts'
import { SPLIT } from './road-graph.ts'

type States = Pick<RoadGraph, 'nodeX' | 'nodePart' | 'stateOf'>

/** Nodes that are no states: as many as there are places. */
export const placeCount = ({ nodeX, stateOf }: Omit<States, 'nodePart'>): number =>
  nodeX.length - stateOf.length

/** The node of the place that a node or state is at. */
export function placeOf(graph: Omit<States, 'nodePart'>, node: number): number {
  const places = placeCount(graph)
  return node < places ? node : graph.stateOf[node - places]!
}

/** The node of a place, and its states. */
export function statesAt(graph: States, place: number): number[] {
  const states = [place]
  if ((graph.nodePart[place]! & SPLIT) === 0) return states
  const { stateOf } = graph
  const places = placeCount(graph)
  let [low, high] = [0, stateOf.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stateOf[middle]! < place) low = middle + 1
    else high = middle
  }
  for (let state = low; stateOf[state] === place; state++) states.push(places + state)
  return states
}

/** The least of some values by node among those of a place. */
export function leastAt(graph: States, place: number, values: ArrayLike<number>): number {
  if ((graph.nodePart[place]! & SPLIT) === 0) return values[place]!
  return Math.min(...statesAt(graph, place).map((state) => values[state]!))
}
