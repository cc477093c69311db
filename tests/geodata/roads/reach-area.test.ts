// The area within reach against a plain reckoning of its own, on random roads: what it must hold, and what it must not.
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { crossesItself } from '../../../geodata/model/filter/ring-shape.ts'
import type { Ring } from '../../../geodata/model/filter/area-code.ts'
import type { ReachArea } from '../../../geodata/roads/reach/reach-area.ts'
import { cellOf, leastHoleM2 } from '../../../geodata/roads/reach/reach-area.ts'
import { reachGeometry, toPositions } from '../../../geodata/roads/reach/reach-geometry.ts'
import { leastAt, placeCount } from '../../../geodata/roads/graph/node-states.ts'
import { holdsPoint } from '../../../geodata/roads/reach/reach-nest.ts'
import type { Asked } from './plain-reach.ts'
import { answer, plainPoints, plainSeconds } from './plain-reach.ts'
import { draws } from '../../rig/draws.ts'

const holds = ({ polygons }: ReachArea, x: number, y: number): boolean =>
  polygons.some(
    ([outer, ...holes]) => holdsPoint(outer, x, y) && !holes.some((hole) => holdsPoint(hole, x, y)),
  )

const nearest = (points: readonly { x: number; y: number }[], x: number, y: number): number =>
  points.reduce((least, one) => Math.min(least, Math.hypot(one.x - x, one.y - y)), Infinity)

const question: fc.Arbitrary<Asked> = fc.record({
  seed: fc.integer({ min: 1, max: 10_000 }),
  count: fc.integer({ min: 3, max: 7 }),
  spacing: fc.integer({ min: 120, max: 1500 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  into: fc.boolean(),
  minutes: fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 3 }),
})
vi.setConfig({ testTimeout: 30_000 })
const RUNS = draws(30, 11)

it('holds every reached point of a road, and no junction that is farther than a cell from all of them', () => {
  let [held, beyond] = [0, 0]
  fc.assert(
    fc.property(question, (asked) => {
      const drawn = answer(asked)
      const { graph, areas, minutes } = drawn
      const points = plainPoints(drawn)
      const seconds = plainSeconds(drawn)
      const cellDm = 10 * cellOf(minutes.at(-1)!, 'car')
      areas.forEach((area, i) => {
        const limitS = 60 * minutes[i]!
        const reached = points.filter(({ then }) => then <= limitS - 0.01)
        expect(reached.filter(({ x, y }) => !holds(area, x, y))).toEqual([])
        held += reached.length
        for (let node = 0; node < placeCount(graph); node++) {
          const [x, y] = [graph.nodeX[node]!, graph.nodeY[node]!]
          if (leastAt(graph, node, seconds) <= limitS || !holds(area, x, y)) continue
          const near = nearest(reached, x, y)
          expect(near).toBeLessThanOrEqual(cellDm + 150)
          beyond++
        }
      })
    }),
    RUNS,
  )
  expect(held).toBeGreaterThan(5000)
  expect(beyond).toBeGreaterThan(20)
})

it('draws nothing far from what is reached, nor small holes', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const drawn = answer(asked)
      const cellM = cellOf(drawn.minutes.at(-1)!, 'car')
      const points = plainPoints(drawn)
      drawn.areas.forEach(({ polygons }, i) => {
        const reached = points.filter(({ then }) => then <= 60 * drawn.minutes[i]!)
        for (const [outer, ...holes] of polygons) {
          for (let at = 0; at < outer.xy.length; at += 14) {
            expect(nearest(reached, outer.xy[at]!, outer.xy[at + 1]!)).toBeLessThanOrEqual(
              10 * cellM + 150,
            )
          }
          for (const hole of holes)
            expect(-hole.surface / 100).toBeGreaterThanOrEqual(leastHoleM2(cellM))
        }
      })
    }),
    draws(10, 11),
  )
})

it('gives more minutes never less area, nor less road, and the shorter lies in the longer', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { areas } = answer(asked)
      for (let i = 1; i < areas.length; i++) {
        const [shorter, longer] = [areas[i - 1]!, areas[i]!]
        expect(longer.m2).toBeGreaterThanOrEqual(shorter.m2 - 1e-6)
        expect(longer.roadM).toBeGreaterThanOrEqual(shorter.roadM - 1e-6)
        for (const { xy } of shorter.polygons.flat())
          for (let at = 0; at < xy.length; at += 2) {
            // Where both have the same outline its corners are on the edge: a step inwards or outwards decides nothing.
            const around = [-1, 1].flatMap((dx) =>
              [-1, 1].map((dy) => [xy[at]! + dx, xy[at + 1]! + dy]),
            )
            expect(around.some(([x, y]) => holds(longer, x!, y!))).toBe(true)
          }
      }
    }),
    RUNS,
  )
})

it('swaps to and from when every one-way is reversed', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const there = answer(asked)
      const back = answer({ ...asked, into: !asked.into }, true)
      expect(back.areas.map(({ polygons }) => polygons)).toEqual(
        there.areas.map(({ polygons }) => polygons),
      )
      back.areas.forEach(({ roadM }, i) => expect(roadM).toBeCloseTo(there.areas[i]!.roadM, 3))
    }),
    draws(10, 11),
  )
})

it('makes valid GeoJSON: rings closed, turned as RFC 7946 says, crossing neither themselves nor each other', () => {
  let holes = 0
  fc.assert(
    fc.property(question, (asked) => {
      for (const { polygons } of answer(asked).areas)
        for (const rings of reachGeometry(polygons).coordinates) {
          expect(rings.some((ring) => crossesItself(ring as unknown as Ring))).toBe(false)
          rings.forEach((ring, i) => {
            expect(ring.length).toBeGreaterThanOrEqual(4)
            expect(ring[0]).toEqual(ring.at(-1))
            const twice = ring.slice(1).reduce((sum, [x, y], at) => {
              const [x0, y0] = ring[at]!
              return (
                sum +
                (x0! - ring[0]![0]!) * (y! - ring[0]![1]!) -
                (x! - ring[0]![0]!) * (y0! - ring[0]![1]!)
              )
            }, 0)
            expect(Math.sign(twice)).toBe(i === 0 ? 1 : -1)
            if (i > 0) holes++
          })
        }
      for (const { polygons } of answer(asked).areas)
        for (const [outer, ...inner] of polygons)
          for (const hole of inner)
            for (let at = 0; at < hole.xy.length; at += 2)
              expect(holdsPoint(outer, hole.xy[at]!, hole.xy[at + 1]!)).toBe(true)
    }),
    RUNS,
  )
  expect(holes).toBeGreaterThan(20)
})

it('gives the positions that PROJ gives', () => {
  // cs2cs EPSG:2154 EPSG:4326.
  expect(toPositions([6_500_000, 68_600_000, 7_200_000, 68_000_000])).toEqual([
    [2.318791, 48.83811],
    [3.269697, 48.30002],
  ])
})
