// The areas within reach of an origin, as the API answers them.
import type { TravelMode } from '../model/roads.ts'
import type { NoWayReason, Reach, ReachDirection } from '../model/road-answers.ts'
import { ROAD_ESTIMATE } from '../model/road-answers.ts'
import { m2ToHa, mToKm } from '../model/units.ts'
import { cellOf, drawReach, EMPTY_HOLE_M2, leastHoleM2, stepOf } from './reach-area.ts'
import { reachGeometry } from './reach-geometry.ts'
import type { Origin, RoadGround } from './reach-ground.ts'
import { markReached } from './reach-marks.ts'
import { wayEnds } from './way-ends.ts'

export type ReachQuestion = {
  origin: Origin
  /** Whole, rising. */
  minutes: readonly number[]
  mode: TravelMode
  direction: ReachDirection
}
export type Versioned = Pick<Reach, 'version' | 'demonstration'>

/** Why there is none when it is a reason; undefined when it was stopped. */
export function answerReach(
  ground: RoadGround,
  { origin, minutes, mode, direction }: ReachQuestion,
  versioned: Versioned,
  isStopped: () => boolean,
): Reach | NoWayReason | undefined {
  const snaps = ground.snap(origin, mode)
  if (typeof snaps === 'string') return snaps
  const { graph, ways, squares, edge } = ground
  const into = direction === 'to'
  const limitsS = minutes.map((one) => 60 * one)
  const seeds = snaps.flatMap((snap) => wayEnds(graph, snap, mode, into))
  if (!ways.run(seeds, { mode, into, limitS: limitsS.at(-1)!, isStopped })) return undefined
  const cellM = cellOf(minutes.at(-1)!, mode)
  const marks = markReached(graph, ways, { mode, into, limitsS, snaps }, stepOf(cellM))
  if (isStopped()) return undefined
  const areas = drawReach(marks, limitsS, ways.seconds, squares, edge)
  const features = areas.map(({ polygons, m2, roadM, meetsEdge }, i) => ({
    type: 'Feature' as const,
    properties: {
      ...versioned,
      minutes: minutes[i]!,
      mode,
      direction,
      snap_m: Math.round(Math.min(...snaps.map(({ distanceM }) => distanceM))),
      surface_ha: m2ToHa(Math.round(m2)),
      road_km: mToKm(Math.round(roadM)),
      cell_m: cellM,
      hole_min_ha: m2ToHa(Math.round(leastHoleM2(cellM))),
      empty_hole_min_ha: m2ToHa(EMPTY_HOLE_M2),
      meets_edge: meetsEdge ?? null,
      note: ROAD_ESTIMATE,
    },
    geometry: reachGeometry(polygons),
  }))
  return { type: 'FeatureCollection', ...versioned, features: features.reverse() }
}
