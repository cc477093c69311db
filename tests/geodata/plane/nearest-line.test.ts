// The nearest line to one polygon after the other, against every segment measured.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LinePart } from '../../../geodata/plane/nearest-line.ts'
import { LineIndex } from '../../../geodata/plane/nearest-line.ts'
import { boxOf, distanceToSegment, holds } from '../../../geodata/plane/polygon-distance.ts'
import { draws } from '../../rig/draws.ts'

const place = fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 }))
const lines = fc.array(fc.array(place, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
})
/** Squares that share a neighbourhood, and some far away. */
const squares = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 900 })), {
  minLength: 1,
  maxLength: 8,
})
const squareAt = ([x, y]: [number, number], side: number) => [
  Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side, x, y),
]

it('is that of the least distance of all segments, whoever was asked of before', () => {
  fc.assert(
    fc.property(lines, squares, (paths, asked) => {
      const parts = paths.map((path, index): LinePart => ({
        index,
        path: Float64Array.from(path.flat()),
      }))
      const index = new LineIndex(parts)
      for (const [corner, side] of asked) {
        const rings = squareAt(corner, side)
        const each = parts.map(({ path }) => {
          let least = Infinity
          for (let i = 2; i < path.length; i += 2) {
            const [ax, ay, bx, by] = [path[i - 2]!, path[i - 1]!, path[i]!, path[i + 1]!]
            if (holds(rings, ax, ay)) least = 0
            least = Math.min(least, distanceToSegment(rings, ax, ay, bx, by))
          }
          return least
        })
        const found = index.nearest(rings, boxOf(rings))!
        expect(found.distance).toBeCloseTo(Math.min(...each), 6)
        expect(each[found.index]!).toBeCloseTo(found.distance, 6)
      }
    }),
    draws(120),
  )
})

it('is 0 for a line that lies inside, crosses or touches, and none of no lines', () => {
  const rings = squareAt([0, 0], 100)
  const box = boxOf(rings)
  const to = (...path: number[]) =>
    new LineIndex([{ index: 0, path: Float64Array.from(path) }]).nearest(rings, box)?.distance
  expect(to(20, 20, 30, 30)).toBe(0)
  expect(to(-50, 50, 5000, 50)).toBe(0)
  expect(to(100, -500, 100, 2000)).toBe(0)
  expect(to(103, 104, 4000, 4000)).toBeCloseTo(5, 9)
  expect(new LineIndex([]).nearest(rings, box)).toBeUndefined()
})
