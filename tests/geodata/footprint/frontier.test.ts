// The promise of the footprint, on surfaces of every sort: never yes when it does not fit, never no beyond a metre.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFrontier, findProven } from '../../../geodata/footprint/find-frontier.ts'
import { fits, widthOf } from '../../../geodata/footprint/frontier.ts'
import { fitRung } from '../../../geodata/model/plots/footprint-rung.ts'
import { liesInside } from './exact-containment.ts'
import type { Polygons } from './shapes.ts'
import {
  box,
  boxes,
  hullOf,
  notched,
  placed,
  places,
  stars,
  surfaceOf,
  together,
  without,
} from './shapes.ts'
import { draws } from '../../rig/draws.ts'

const HERE = { turn: 0.4, x: 652_000.25, y: 6_862_000.5 }
const frontierOf = (polygons: Polygons) => findFrontier(surfaceOf(polygons)).frontier

/** Convex, notched, with holes, in several parts. */
const anything = fc.oneof(
  boxes,
  notched,
  stars,
  stars.map(hullOf),
  fc.tuple(boxes, stars).map((both) => together(...both)),
  fc.tuple(stars, boxes, boxes).map(([from, ...cuts]) => without(from, ...cuts)),
  fc.tuple(boxes, boxes).map(([a, b]) => [...a, ...placed(b, { turn: 0, x: 400, y: 30 })]),
)

describe('a footprint that fits', () => {
  it('never says yes when it does not fit: the rectangles that prove it lie inside', () => {
    fc.assert(
      fc.property(anything, places, (polygons, place) => {
        const surface = surfaceOf(placed(polygons, place))
        const { rungs } = findProven(surface)
        for (let rung = 0; rung <= rungs.top; rung += 3) {
          const { widthM, lengthM, ring } = rungs.rectangle(rung)
          expect(widthM).toBe(widthOf(rung))
          expect(lengthM).toBe((rungs.frontier()[rung] as number) / 10)
          expect(sidesOf(ring)).toEqual([expect.closeTo(lengthM, 6), expect.closeTo(widthM, 6)])
          expect(liesInside(ring, surface)).toBe(true)
        }
      }),
      draws(40),
    )
  }, 60_000)

  it('never says no to what would fit with a metre to spare both ways', () => {
    const sizes = fc.record({
      w: fc.integer({ min: 5, max: 45 }),
      more: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 110 })),
      place: fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer(), fc.integer()),
    })
    const around = fc.oneof(
      fc
        .array(fc.oneof(boxes, stars, notched), { maxLength: 3 })
        .map((others) => ({ others, hull: false })),
      fc.array(boxes, { maxLength: 2 }).map((others) => ({ others, hull: true })),
    )
    fc.assert(
      fc.property(
        sizes,
        around,
        fc.array(boxes, { maxLength: 2 }),
        places,
        (size, rest, cuts, place) => {
          const {
            w,
            more,
            place: [turn, x, y],
          } = size
          const l = w + more
          const hall = (spare: number) =>
            placed([[box(l + spare, w + spare)]], { turn, x: x % 30, y: y % 30 })
          const [first, ...others] = rest.others
          const beside = first ? [without(together(first, ...others), ...cuts)] : []
          const all = together(hall(1.001), ...beside.filter(({ length }) => length > 0))
          const surface = surfaceOf(placed(rest.hull ? hullOf(all) : all, place))
          // What turf puts together is not always what was meant.
          const [[ring] = []] = surfaceOf(placed(hall(1.0005), place))
          fc.pre(ring !== undefined && liesInside(ring, surface))
          expect(fits(findFrontier(surface).frontier, w, l)).toBe(true)
        },
      ),
      draws(40),
    )
  }, 60_000)

  it('says no where the area or the width cannot hold it', () => {
    fc.assert(
      fc.property(anything, places, (polygons, place) => {
        const surface = surfaceOf(placed(polygons, place))
        const { frontier, largest } = findFrontier(surface)
        const m2 = Math.max(...surface.map((rings) => areaOf(rings)))
        for (const [rung, dm] of frontier.entries())
          expect((widthOf(rung) * dm) / 10).toBeLessThan(m2)
        if (largest) expect(largest.widthM * largest.lengthM).toBeGreaterThan(0)
      }),
      draws(20),
    )
  }, 60_000)

  it('holds no longer rectangle beside a greater width, and none beyond its last square', () => {
    fc.assert(
      fc.property(anything, (polygons) => {
        const frontier = frontierOf(placed(polygons, HERE))
        for (const [rung, dm] of frontier.entries()) {
          expect(dm).toBeGreaterThanOrEqual(10 * widthOf(rung))
          if (rung > 0) expect(dm).toBeLessThanOrEqual(frontier[rung - 1] as number)
        }
      }),
      draws(20),
    )
  }, 60_000)

  it('is the same within a metre whichever way the surface is turned', () => {
    fc.assert(
      fc.property(anything, places, (polygons, place) => {
        const one = frontierOf(placed(polygons, HERE))
        const other = frontierOf(placed(polygons, place))
        for (const [a, b] of [
          [one, other],
          [other, one],
        ] as const)
          for (let rung = 0; rung + 1 < a.length; rung++) {
            const length = Math.floor((a[rung + 1] as number) / 10) - 1
            if (length >= widthOf(rung)) expect(fits(b, widthOf(rung), length)).toBe(true)
          }
      }),
      draws(20),
    )
  }, 60_000)

  it('knows a plain rectangle to the metre', () => {
    const frontier = frontierOf(placed([[box(120.5, 80.5)]], HERE))
    expect(fits(frontier, 80, 120)).toBe(true)
    expect(fits(frontier, 120, 80)).toBe(true)
    expect(fits(frontier, 81, 81)).toBe(false)
    expect(fits(frontier, 80, 121)).toBe(false)
    expect(fits(frontier, 79.2, 120)).toBe(true)
    expect(fits(frontier, 80.1, 100)).toBe(false)
  })

  it('finds the long hall askew in a narrow band, and nothing in a thread', () => {
    const band = frontierOf(placed([[box(1500, 7)]], HERE))
    expect(fits(band, 6, 1499)).toBe(true)
    expect(fits(band, 7, 1000)).toBe(false)
    expect(frontierOf(placed([[box(900, 4.9)]], HERE))).toHaveLength(0)
    expect(findFrontier([])).toMatchObject({ frontier: new Uint16Array(0), largest: null })
  })

  it('lays a hall across the corner of an L and beside a courtyard', () => {
    const l = without([[box(100, 100)]], placed([[box(60, 60)]], { turn: 0, x: 20.01, y: 20.01 }))
    expect(fits(frontierOf(placed(l, HERE)), 39, 99)).toBe(true)
    expect(fits(frontierOf(placed(l, HERE)), 42, 99)).toBe(false)
    const court = without([[box(100, 100)]], [[box(40, 40)]])
    expect(fits(frontierOf(placed(court, HERE)), 29, 99)).toBe(true)
    expect(fits(frontierOf(placed(court, HERE)), 32, 90)).toBe(false)
  })

  it('reads widths up to the next whole metre', () => {
    expect([4, 5, 5.01, 12].map(fitRung)).toEqual([0, 0, 1, 7])
  })
})

function sidesOf(ring: Float64Array): [number, number] {
  const length = (i: number) => Math.hypot(ring[i + 2]! - ring[i]!, ring[i + 3]! - ring[i + 1]!)
  return [length(0), length(2)]
}

function areaOf(rings: readonly Float64Array[]): number {
  const area = (ring: Float64Array): number => {
    let twice = 0
    for (let i = 2; i < ring.length; i += 2)
      twice +=
        (ring[i - 2]! - ring[0]!) * (ring[i + 1]! - ring[1]!) -
        (ring[i]! - ring[0]!) * (ring[i - 1]! - ring[1]!)
    return Math.abs(twice / 2)
  }
  const [outer = new Float64Array(0), ...holes] = rings
  return holes.reduce((m2, hole) => m2 - area(hole), area(outer))
}
