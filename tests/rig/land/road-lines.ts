// Roads for tests, said shortly.
import type { RoadLine } from '../../../geodata/roads/graph/road-line.ts'

/** A road through points (metres, EPSG:2154): a street for all, both ways, on the ground, unless `more` says otherwise. */
export function roadThrough(
  points: readonly (readonly [x: number, y: number])[],
  more: Partial<RoadLine> = {},
): RoadLine {
  return {
    id: 0,
    way: null,
    class: 'unclassified',
    name: null,
    oneway: 0,
    speedKmh: null,
    truck: true,
    car: true,
    foot: true,
    maxWeightT: null,
    maxHeightM: null,
    maxWidthM: null,
    maxLengthM: null,
    maxAxleT: null,
    atHours: false,
    unread: false,
    level: 0,
    line: Float64Array.from(points.flat()),
    ...more,
  }
}
