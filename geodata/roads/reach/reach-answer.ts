// The areas within reach of an origin, as the API answers them.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { NoWayReason, Reach, ReachDirection } from '../../model/roads/road-answers.ts'
import { ROAD_ESTIMATE } from '../../model/roads/road-answers.ts'
import { m2ToHa, mToKm } from '../../model/units.ts'
import type { ReachArea } from './reach-area.ts'
import { cellOf, drawReach, EMPTY_HOLE_M2, leastHoleM2, stepOf } from './reach-area.ts'
import { reachGeometry } from './reach-geometry.ts'
import type { Origin, RoadNetwork } from './road-network.ts'
import { leastAt } from '../graph/node-states.ts'
import { markReached } from './reach-marks.ts'
import { wayEnds } from '../ways/way-ends.ts'

export type ReachQuestion = {
  origin: Origin
  /** Whole, rising. */
  minutes: readonly number[]
  mode: TravelMode
  direction: ReachDirection
}
/** An area with more is drawn again with a cell twice as wide: no map shows more, and `within` takes them quickly. */
const MOST_CORNERS = 15_000
const cornersOf = ({ polygons }: ReachArea): number =>
  polygons.flat().reduce((sum, { xy }) => sum + xy.length / 2, 0)

export type Versioned = Pick<Reach, 'version' | 'demonstration'>

/** Why there is none when it is a reason; undefined when it was stopped. */
export function answerReach(
  network: RoadNetwork,
  { origin, minutes, mode, direction }: ReachQuestion,
  versioned: Versioned,
  isStopped: () => boolean,
): Reach | NoWayReason | undefined {
  const snaps = network.snap(origin, mode)
  if (typeof snaps === 'string') return snaps
  const { graph, ways, squares, edge } = network
  const into = direction === 'to'
  const limitsS = minutes.map((one) => 60 * one)
  const seeds = snaps.flatMap((snap) => wayEnds(graph, snap, mode, into))
  if (!ways.run(seeds, { mode, into, limitS: limitsS.at(-1)!, isStopped })) return undefined
  const secondsAt = (node: number) => leastAt(graph, node, ways.seconds)
  let cellM = cellOf(minutes.at(-1)!, mode)
  let areas: ReachArea[]
  do {
    const marks = markReached(graph, ways, { mode, into, limitsS, snaps }, stepOf(cellM))
    if (isStopped()) return undefined
    areas = drawReach(marks, limitsS, secondsAt, squares, edge)
    cellM *= 2
  } while (areas.some((area) => cornersOf(area) > MOST_CORNERS))
  cellM /= 2
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
