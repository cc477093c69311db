// Closed flat rings: x and y in turn, the last point is the first.

/** Twice the signed area of a ring: positive when it runs anticlockwise. */
export function twiceArea(ring: Float64Array): number {
  let sum = 0
  // From the first point: coordinates of millions of metres would cost digits.
  const [x0, y0] = [ring[0]!, ring[1]!]
  for (let at = 0; at + 3 < ring.length; at += 2)
    sum += (ring[at]! - x0) * (ring[at + 3]! - y0) - (ring[at + 2]! - x0) * (ring[at + 1]! - y0)
  return sum
}

/** The same ring the other way round. */
export function turned(ring: Float64Array): Float64Array {
  const back = new Float64Array(ring.length)
  for (let at = 0; at < ring.length; at += 2) {
    back[at] = ring[ring.length - 2 - at]!
    back[at + 1] = ring[ring.length - 1 - at]!
  }
  return back
}
