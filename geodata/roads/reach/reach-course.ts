// When each part of a stretch is reached: from its ends, and from where ways begin or end on it.

/** Parts run from 0 at the first vertex of the shape to 1 at the last. Seconds; Infinity: not that way. */
export type Course = {
  /** At the first and at the last vertex. */
  first: number
  last: number
  /** For the whole stretch, gone with rising and with falling part. */
  rising: number
  falling: number
  /** Where ways begin (or end) on it. */
  parts: readonly number[]
}

/** The soonest that a part is reached, seconds. */
export function soonest(course: Course, part: number): number {
  const { first, last, rising, falling, parts } = course
  let then = part === 0 ? first : first + part * rising
  const back = part === 1 ? last : last + (1 - part) * falling
  if (back < then) then = back
  for (const at of parts)
    then = Math.min(
      then,
      part === at ? 0 : part > at ? (part - at) * rising : (at - part) * falling,
    )
  return then
}

/** Which share of the stretch is reached within a limit, 0 to 1. */
export function reachedShare(course: Course, limitS: number): number {
  const { first, last, rising, falling, parts } = course
  const up = first <= limitS ? Math.min(1, (limitS - first) / rising) : 0
  const down = last <= limitS ? Math.min(1, (limitS - last) / falling) : 0
  if (parts.length === 0) return Math.min(1, up + down)
  const spans = [
    [0, up],
    ...parts.map((at) => [Math.max(0, at - limitS / falling), Math.min(1, at + limitS / rising)]),
    [1 - down, 1],
  ] as [number, number][]
  let [sum, end] = [0, 0]
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(end, from))
    end = Math.max(end, to)
  }
  return sum
}
