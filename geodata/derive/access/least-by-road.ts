// What a point that nobody sees, past the edge of coverage, would take by road at the least.
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { travelTo } from '../../model/access/access-kinds.ts'
import type { TravelMode } from '../../model/roads/roads.ts'
import { ROAD_SPEEDS } from '../../model/roads/roads.ts'
import type { CoverageEdge } from '../coverage/coverage-edge.ts'
import type { Box, Rings } from '../../plane/polygon-distance.ts'

/** Found of a kind: whole seconds and metres. */
export type Reached = {
  kind: RoadKind
  seconds: number
  metres: number
  /** From the plot to its road. */
  snapM: number
  edge: CoverageEdge
}

/** Whole metres and seconds, rounded down; undefined where what was found is sure. */
export type Least = { metres: number | undefined; seconds: number | undefined }

const fastestOf = (mode: TravelMode): number =>
  Math.max(...Object.values(ROAD_SPEEDS).map((speeds) => speeds[mode])) / 3.6
const FASTEST_MS = { truck: fastestOf('truck'), car: fastestOf('car'), foot: fastestOf('foot') }

/**
 * Bounds for each kind reached. A point out of sight lies beyond the edge of coverage of its kind, and its road no more
 * than the limit of snapping nearer; a way out of sight leaves the coverage of roads. Either is as long as the straight
 * line to that edge, from the road of the plot, and no faster than the fastest road. It matters only when it is sooner
 * reached than what was found.
 */
export function leastByRoad(
  rings: Rings,
  box: Box,
  roads: CoverageEdge,
  reached: readonly Reached[],
): Least[] {
  /** No farther than this from the plot may an edge be to matter. */
  const reach = new Map<CoverageEdge, number>()
  const widen = (edge: CoverageEdge, metres: number) =>
    reach.set(edge, Math.max(reach.get(edge) ?? 0, metres))
  for (const { kind, seconds, snapM, edge } of reached) {
    const travel = travelTo(kind)
    const metres = seconds * FASTEST_MS[travel.mode] + snapM
    widen(edge, metres + travel.snapM)
    widen(roads, metres)
  }
  const distance = new Map(
    [...reach].map(([edge, metres]) => [edge, edge.distanceUnder(rings, box, metres) ?? Infinity]),
  )
  return reached.map(({ kind, seconds, metres, snapM, edge }) => {
    const travel = travelTo(kind)
    const straight = Math.max(
      0,
      Math.min(distance.get(edge)! - travel.snapM, distance.get(roads)!) - snapM,
    )
    const leastS = Math.floor(straight / FASTEST_MS[travel.mode])
    const leastM = Math.floor(straight)
    if (leastS >= seconds) return { metres: undefined, seconds: undefined }
    return { metres: leastM < metres ? leastM : undefined, seconds: leastS }
  })
}
