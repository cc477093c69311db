// Whether a rectangle lies in a surface, decided without rounding and without anything of geodata/footprint: every
// coordinate becomes a whole number of 2⁻⁴⁰ m.
import type { Surface } from '../../../geodata/footprint/find-frontier.ts'

type Point = readonly [bigint, bigint]

const SCALE = 2 ** 40

/** Whether the closed ring of a convex quadrilateral lies inside one part of the surface without touching its outline. */
export function liesInside(ring: Float64Array, surface: Surface): boolean {
  const corners = pointsOf(ring)
  return surface.some((rings) => {
    const outlines = rings.map(pointsOf)
    const touches = outlines.some((outline) =>
      sidesOf(outline).some(
        ([a, b]) => sidesOf(corners).some(([c, d]) => meet(a, b, c, d)) || holds([corners], a),
      ),
    )
    return !touches && holds(outlines, corners[0] as Point)
  })
}

function pointsOf(ring: Float64Array): Point[] {
  const whole = (metres: number): bigint => {
    const scaled = metres * SCALE
    if (!Number.isInteger(scaled)) throw new Error(`${metres} has more bits than this test keeps`)
    return BigInt(scaled)
  }
  return Array.from({ length: ring.length / 2 }, (_, i) => [
    whole(ring[2 * i] as number),
    whole(ring[2 * i + 1] as number),
  ])
}

const sidesOf = (ring: readonly Point[]): [Point, Point][] =>
  ring.slice(1).map((to, i) => [ring[i] as Point, to])

function side(a: Point, b: Point, p: Point): bigint {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
}

const signOf = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0)

function isOn(a: Point, b: Point, p: Point): boolean {
  const between = (i: 0 | 1) => (a[i] <= p[i] && p[i] <= b[i]) || (b[i] <= p[i] && p[i] <= a[i])
  return side(a, b, p) === 0n && between(0) && between(1)
}

/** Whether two closed segments have a point in common. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const apart = (p: Point, q: Point, r: Point, s: Point) =>
    signOf(side(p, q, r)) * signOf(side(p, q, s))
  return (
    (apart(a, b, c, d) < 0 && apart(c, d, a, b) < 0) ||
    isOn(a, b, c) ||
    isOn(a, b, d) ||
    isOn(c, d, a) ||
    isOn(c, d, b)
  )
}

/** Even-odd; the point is on no side. */
function holds(outlines: readonly (readonly Point[])[], p: Point): boolean {
  let inside = false
  for (const outline of outlines)
    for (const [a, b] of sidesOf(outline)) {
      if (a[1] > p[1] === b[1] > p[1]) continue
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a]
      if (side(low, high, p) > 0n) inside = !inside
    }
  return inside
}
