// A road as its source draws it: what every reader of roads gives, and what the graph is built from (table `road`).
import type { RoadClass } from '../../model/roads/roads.ts'

export type RoadLine = {
  id: number
  /** Its number at the source, by which turns name it; several roads may be pieces of one. */
  way: number | null
  class: RoadClass
  /** Number or name, for a person: A 15, rue du Port. */
  name: string | null
  /** 1: along the line only; -1: against it only; 0: both; null: the source does not say, taken as both. */
  oneway: -1 | 0 | 1 | null
  /** Posted limit, km/h; null: not said. */
  speedKmh: number | null
  /** False where lorries or all goods vehicles are banned (hgv=no). */
  truck: boolean
  /** False where cars are banned, but not lorries. */
  car: boolean
  /** False where people may not walk. */
  foot: boolean
  /** Posted limits for lorries; null: not said. */
  maxWeightT: number | null
  maxHeightM: number | null
  maxWidthM: number | null
  maxLengthM: number | null
  /** Of one axle. */
  maxAxleT: number | null
  /** A ban of lorries holds at certain hours or days only: the road counts as open. */
  atHours: boolean
  /** A limit is said that cannot be read: it counts as none. */
  unread: boolean
  /** Above (1, bridge) or under (-1, tunnel) the ground: lines of other levels are crossed, not met, but at their ends. */
  level: number
  /** x, y, x, y … in metres, EPSG:2154; at least two points. */
  line: Float64Array
}
