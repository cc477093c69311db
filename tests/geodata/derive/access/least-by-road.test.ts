// A bound is true only when it is rounded down, and only when nothing nearer can lie where nobody looked.
import { expect, it } from 'vitest'
import { CoverageEdge } from '../../../../geodata/derive/coverage/coverage-edge.ts'
import { leastByRoad } from '../../../../geodata/derive/access/least-by-road.ts'
import { boxOf } from '../../../../geodata/plane/polygon-distance.ts'
import { ROAD_SPEEDS, SNAP_LIMIT_M } from '../../../../geodata/model/roads/roads.ts'

const box = (west: number, south: number, east: number, north: number) =>
  Float64Array.from([west, south, east, south, east, north, west, north, west, south])
const edgeOf = (...corners: Parameters<typeof box>) => new CoverageEdge([box(...corners)])

/** Roads are known far around, points of the kind to 2 000.9 m east of the plot. */
const roads = edgeOf(-90_000, -90_000, 90_000, 90_000)
const points = edgeOf(-90_000, -90_000, 2100.9, 90_000)
const plot = [box(0, 0, 100, 100)]
const fastest = (mode: 'truck' | 'foot') =>
  Math.max(...Object.values(ROAD_SPEEDS).map((speeds) => speeds[mode])) / 3.6

const least = (kind: 'port' | 'station', seconds: number, metres: number, snapM = 0.2) =>
  leastByRoad(plot, boxOf(plot), roads, [{ kind, seconds, metres, snapM, edge: points }])[0]

it('is the way to the edge of coverage, less what leads to a road on both ends, rounded down', () => {
  const straight = 2000.9 - SNAP_LIMIT_M - 0.2
  expect(straight % 1).toBeGreaterThan(0.5)
  expect(least('port', 3000, 40_000)).toEqual({
    metres: Math.floor(straight),
    seconds: Math.floor(straight / fastest('truck')),
  })
  expect(least('station', 9000, 40_000)).toEqual({
    metres: Math.floor(straight),
    seconds: Math.floor(straight / fastest('foot')),
  })
})

it('is none where what was found is sooner reached than the edge, nor in metres where it is shorter', () => {
  const soon = Math.floor((2000.9 - SNAP_LIMIT_M - 0.2) / fastest('truck'))
  expect(least('port', soon, 40_000)).toEqual({ metres: undefined, seconds: undefined })
  expect(least('port', soon + 1, 40_000)?.seconds).toBe(soon)
  expect(least('port', soon + 1, 900)).toEqual({ metres: undefined, seconds: soon })
})

it('is never below nothing', () => {
  expect(least('port', 3000, 40_000, 5000)).toEqual({ metres: 0, seconds: 0 })
})
