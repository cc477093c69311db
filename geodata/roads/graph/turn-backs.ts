// A lorry does not get round a banned turn by passing it and turning back at the next junction.
import type { BannedRun, SplitRows } from './split-nodes.ts'

/**
 * Runs that ban lorries from turning back at the junctions next to those where a turn of theirs is banned, but where
 * there is no other way on. Farther off a way may turn back at any junction, as everywhere else in the graph.
 */
export function banTurningBack(
  { edgeFirst, edgeTarget, edgeStretch, edgeTruckS }: SplitRows,
  runs: readonly BannedRun[],
): BannedRun[] {
  const open = (node: number): number[] => {
    const edges: number[] = []
    for (let edge = edgeFirst[node]!; edge < edgeFirst[node + 1]!; edge++)
      if (edgeTruckS[edge] !== Infinity) edges.push(edge)
    return edges
  }
  const places = new Set<number>()
  for (const { edges, truck } of runs)
    if (truck) for (const edge of edges.slice(0, -1)) places.add(edgeTarget[edge]!)
  const found: BannedRun[] = []
  for (const place of places)
    for (const edge of open(place)) {
      const next = open(edgeTarget[edge]!)
      const back = next.find((one) => edgeStretch[one] === (edgeStretch[edge]! ^ 1))
      if (back !== undefined && next.length > 1)
        found.push({ edges: [edge, back], truck: true, car: false })
    }
  return found
}
