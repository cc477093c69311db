// What a ring of longitude and latitude is like, near enough to accept or refuse it. The database measures what counts.
import { RADIANS_A_DEGREE } from '../units.ts'
import type { Ring } from './area-code.ts'

const KM_A_DEGREE = 111.2

/** Surface of a closed ring, km², on a plane at its own latitude. */
export function ringKm2(ring: Ring): number {
  const [[lon0, lat0] = [0, 0]] = ring
  const scale = KM_A_DEGREE * Math.cos(lat0 * RADIANS_A_DEGREE)
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!
    const [bx, by] = ring[i]!
    twice += (ax - lon0) * (by - lat0) - (bx - lon0) * (ay - lat0)
  }
  return Math.abs(twice / 2) * scale * KM_A_DEGREE
}

/** Whether two edges of a closed ring cross or touch, other than neighbours at their common corner. */
export function crossesItself(ring: Ring): boolean {
  const last = ring.length - 2
  for (let i = 0; i <= last; i++)
    for (let j = i + 1; j <= last; j++) {
      const neighbours = j === i + 1 || (i === 0 && j === last)
      if (!neighbours && meet(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) return true
    }
  return false
}

type At = readonly [number, number]

const side = (a: At, b: At, c: At) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
const within = (a: At, b: At, c: At) =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1])

function meet(a: At, b: At, c: At, d: At): boolean {
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (s1 !== s2 && s3 !== s4) return true
  return (
    (s1 === 0 && within(a, b, c)) ||
    (s2 === 0 && within(a, b, d)) ||
    (s3 === 0 && within(c, d, a)) ||
    (s4 === 0 && within(c, d, b))
  )
}
