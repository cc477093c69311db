import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facingLength } from '../../../../geodata/plane/facing-length.ts'
import { GAP_M, PlotPairs, SNAP_M } from '../../../../geodata/derive/neighbours/plot-pairs.ts'
import { boxOf } from '../../../../geodata/plane/polygon-distance.ts'
import { draws } from '../../../rig/draws.ts'

/** A closed ring of a rectangle, from its south-west corner. */
const rectangle = (x: number, y: number, wide: number, high: number): Float64Array =>
  Float64Array.from([x, y, x + wide, y, x + wide, y + high, x, y + high, x, y])

function pairsOf(...rings: Float64Array[]) {
  const pairs = new PlotPairs()
  for (const ring of rings) {
    const box = boxOf([ring])
    pairs.add([ring], (box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
  }
  return rings.flatMap((_, plot) => pairs.pairsOf(plot))
}

describe('plots that adjoin', () => {
  it('share what lies along both, though the drawings do not meet exactly', () => {
    const [pair] = pairsOf(rectangle(0, 0, 100, 50), rectangle(100.3, 20, 80, 100))
    expect(pair).toMatchObject({ a: 0, b: 1, gap: 0, crossed: false })
    expect(pair?.shared).toBeCloseTo(30, 9)
  })

  it('face each other across a gap that the stated width bridges, and not across a wider one', () => {
    const [pair, ...more] = pairsOf(
      rectangle(0, 0, 100, 50),
      rectangle(100 + GAP_M - 1, 0, 80, 50),
      rectangle(0, 50 + GAP_M + 1, 100, 50),
    )
    expect(pair).toEqual({ a: 0, b: 1, shared: 0, gap: GAP_M - 1, crossed: false })
    expect(more).toEqual([])
  })

  it('are not those that only touch at a corner, nor those across a crossing of streets', () => {
    expect(pairsOf(rectangle(0, 0, 50, 50), rectangle(50, 50, 50, 50))).toEqual([])
    expect(pairsOf(rectangle(0, 0, 50, 50), rectangle(58, 58, 50, 50))).toEqual([])
    expect(pairsOf(rectangle(0, 0, 50, 50), rectangle(50, 46, 50, 50))).toEqual([])
    expect(pairsOf(rectangle(0, 0, 50, 50), rectangle(50, 44, 50, 50))).toHaveLength(1)
  })

  it('are told apart from those that overlap by more than the play of a drawing', () => {
    const crossed = (...rings: Float64Array[]) => pairsOf(...rings)[0]?.crossed
    expect(crossed(rectangle(0, 0, 50, 50), rectangle(49.6, 0, 50, 50))).toBe(false)
    expect(crossed(rectangle(0, 0, 50, 50), rectangle(45, 10, 50, 50))).toBe(true)
    expect(crossed(rectangle(0, 0, 50, 50), rectangle(0, 0, 50, 50))).toBe(true)
    expect(crossed(rectangle(0, 20, 100, 10), rectangle(40, -40, 10, 150))).toBe(true)
    expect(crossed(rectangle(0, 0, 500, 500), rectangle(200, 200, 50, 50))).toBe(true)
  })
})

describe('the length that faces', () => {
  it('equals the outline walked in small steps, each with its perpendiculars', () => {
    const corners = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
      { minLength: 3, maxLength: 7 },
    )
    const ringOf = (points: [number, number][], dx: number) =>
      Float64Array.from([...points, points[0]!].flatMap(([x, y]) => [x + dx, y]))
    fc.assert(
      fc.property(corners, corners, fc.integer({ min: 0, max: 60 }), (one, two, dx) => {
        const [a, b] = [ringOf(one, 0), ringOf(two, dx)]
        for (const reach of [SNAP_M, GAP_M]) {
          const found = facingLength([a], [b], boxOf([b]), reach)
          expect(Math.abs(found - walked(a, b, reach))).toBeLessThan(1.5)
        }
      }),
      draws(60, 4),
    )
  })
})

function walked(a: Float64Array, b: Float64Array, reach: number): number {
  let sum = 0
  for (let i = 2; i < a.length; i += 2) {
    const [ax, ay, bx, by] = [a[i - 2]!, a[i - 1]!, a[i]!, a[i + 1]!]
    const length = Math.hypot(bx - ax, by - ay)
    const steps = Math.ceil(length / 0.02)
    for (let s = 0; s < steps; s++) {
      const t = (s + 0.5) / steps
      const way = [bx - ax, by - ay] as const
      if (isFaced(ax + way[0] * t, ay + way[1] * t, way, b, reach)) sum += length / steps
    }
  }
  return sum
}

function isFaced(
  x: number,
  y: number,
  [wx, wy]: readonly [number, number],
  ring: Float64Array,
  reach: number,
): boolean {
  for (let i = 2; i < ring.length; i += 2) {
    const [cx, cy, dx, dy] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!]
    const length = Math.hypot(dx - cx, dy - cy)
    if (length === 0) continue
    const alike = Math.abs(wx * (dx - cx) + wy * (dy - cy))
    if (alike < Math.abs(wx * (dy - cy) - wy * (dx - cx))) continue
    const along = ((x - cx) * (dx - cx) + (y - cy) * (dy - cy)) / length
    const off = ((y - cy) * (dx - cx) - (x - cx) * (dy - cy)) / length
    if (along >= 0 && along <= length && Math.abs(off) <= reach) return true
  }
  return false
}
