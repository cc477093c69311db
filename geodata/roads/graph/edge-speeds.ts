// How fast each traveller goes along a road, from its class and its signs.
import type { TravelMode } from '../../model/roads/roads.ts'
import { ROAD_SPEEDS } from '../../model/roads/roads.ts'
import { bansOf } from './describe-bans.ts'
import type { RoadLine } from './road-line.ts'

/** Km/h of each traveller on a road, in a direction in which it may be driven; 0: not allowed. */
export function speedsOn(road: Omit<RoadLine, 'line'>): Record<TravelMode, number> {
  const speeds = ROAD_SPEEDS[road.class]
  const posted = road.speedKmh !== null && road.speedKmh > 0 ? road.speedKmh : Infinity
  return {
    truck: bansOf(road).length > 0 ? 0 : Math.min(speeds.truck, posted),
    car: road.car ? Math.min(speeds.car, posted) : 0,
    foot: road.foot ? speeds.foot : 0,
  }
}
