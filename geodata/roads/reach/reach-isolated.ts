// Why there is no way from somewhere: no road near it, or one that leads nowhere.
import type { TravelMode } from '../../model/roads/roads.ts'
import { SNAP_LIMIT_M } from '../../model/roads/roads.ts'
import type { Measure } from '../../plane/measure-segment.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { edgeSecondsOf } from '../graph/road-graph.ts'

/**
 * Whether any road that the traveller may go on lies within SNAP_LIMIT_M, one outside the connected part too. Goes over
 * all roads: to be asked when RoadIndex has found none.
 */
export function hasAnyRoad(graph: RoadGraph, mode: TravelMode, measure: Measure): boolean {
  const edgeS = edgeSecondsOf(graph, mode)
  const { stretchEdge, shapeFirst, shapeX, shapeY } = graph
  for (let stretch = 0; stretch + 1 < shapeFirst.length; stretch++) {
    const edges = [stretchEdge[2 * stretch]!, stretchEdge[2 * stretch + 1]!]
    if (!edges.some((edge) => edge >= 0 && edgeS[edge]! < Infinity)) continue
    for (let at = shapeFirst[stretch]!; at + 1 < shapeFirst[stretch + 1]!; at++) {
      measure.to(shapeX[at]! / 10, shapeY[at]! / 10, shapeX[at + 1]! / 10, shapeY[at + 1]! / 10)
      if (measure.distance2 <= SNAP_LIMIT_M ** 2) return true
    }
  }
  return false
}
