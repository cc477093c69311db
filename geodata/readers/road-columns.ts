// A road from tags as the columns that its source stages (geodata/sources/families/road-tags).
import type { TaggedRoad } from './osm-road-tags.ts'

/** A turn from the road that tells it. `at`: longitude and latitude of where the roads meet; `by`: ways between them. */
export type TurnRecord = {
  to: number
  at: [number, number] | null
  by: number[] | null
  only: boolean
  truck: boolean
  car: boolean
  said: 'always' | 'hours' | 'unread'
}

export type RoadColumns = ReturnType<typeof toRoadColumns>

export const toRoadColumns = (
  road: TaggedRoad,
  way: number | null,
  turns: readonly TurnRecord[] = [],
) => ({
  way,
  class: road.class,
  name: road.name,
  oneway: road.oneway,
  speed_kmh: road.speedKmh,
  truck: road.truck,
  car: road.car,
  foot: road.foot,
  max_weight_t: road.maxWeightT,
  max_height_m: road.maxHeightM,
  max_width_m: road.maxWidthM,
  max_length_m: road.maxLengthM,
  max_axle_t: road.maxAxleT,
  at_hours: road.atHours,
  unread: road.unread,
  level: road.level,
  turns: turns.length > 0 ? JSON.stringify(turns) : null,
})
