// How much of one outline stands square before another: boundary in common within a tolerance, or across a gap. Exact,
// planar, in the metres of EPSG:2154. Edges face that run the same way within 45°: corners that only touch, and plots
// across a crossing of streets, face on 0 m.
import type { Box, Rings } from './polygon-distance.ts'

/** Starts and ends, in turn, of what one edge faces; grown when needed. */
let spans = new Float64Array(64)
let held = 0

/**
 * Metres of the outline of `a` that lie within `reach` metres square before an edge of `b` which runs the same way.
 * `boxB` bounds `b`. The same as the length of each edge of `a` inside the flat-ended buffers of such edges of `b`.
 */
export function facingLength(a: Rings, b: Rings, boxB: Box, reach: number): number {
  let length = 0
  for (const ring of a)
    for (let i = 2; i < ring.length; i += 2)
      length += edgeFaces(ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!, b, boxB, reach)
  return length
}

function edgeFaces(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  others: Rings,
  box: Box,
  reach: number,
): number {
  const minX = Math.min(ax, bx) - reach
  const maxX = Math.max(ax, bx) + reach
  const minY = Math.min(ay, by) - reach
  const maxY = Math.max(ay, by) + reach
  if (maxX < box.minX || minX > box.maxX || maxY < box.minY || minY > box.maxY) return 0
  held = 0
  for (const ring of others)
    for (let i = 2; i < ring.length; i += 2) {
      const cx = ring[i - 2]!
      const cy = ring[i - 1]!
      const dx = ring[i]!
      const dy = ring[i + 1]!
      if (Math.max(cx, dx) < minX || Math.min(cx, dx) > maxX) continue
      if (Math.max(cy, dy) < minY || Math.min(cy, dy) > maxY) continue
      addSpan(ax, ay, bx, by, cx, cy, dx, dy, reach)
    }
  return held === 0 ? 0 : covered() * Math.hypot(bx - ax, by - ay)
}

/** The part of a–b, as shares of its length, inside the rectangle of `reach` on both sides of c–d, if they run alike. */
function addSpan(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  reach: number,
): void {
  const length = Math.hypot(dx - cx, dy - cy)
  if (length === 0) return
  const ux = (dx - cx) / length
  const uy = (dy - cy) / length
  const along = (ax - cx) * ux + (ay - cy) * uy
  const alongStep = (bx - ax) * ux + (by - ay) * uy
  const off = (ay - cy) * ux - (ax - cx) * uy
  const offStep = (by - ay) * ux - (bx - ax) * uy
  if (Math.abs(offStep) > Math.abs(alongStep)) return
  let from = 0
  let to = 1
  for (let side = 0; side < 2; side++) {
    const value = side ? off : along
    const step = side ? offStep : alongStep
    const least = side ? -reach : 0
    const most = side ? reach : length
    if (step === 0) {
      if (value < least || value > most) return
      continue
    }
    const first = (least - value) / step
    const last = (most - value) / step
    from = Math.max(from, Math.min(first, last))
    to = Math.min(to, Math.max(first, last))
  }
  if (to <= from) return
  if (held + 2 > spans.length) {
    const grown = new Float64Array(spans.length * 2)
    grown.set(spans)
    spans = grown
  }
  spans[held++] = from
  spans[held++] = to
}

/** The share that the spans cover together. */
function covered(): number {
  // A handful of spans: sorted by insertion.
  for (let i = 2; i < held; i += 2) {
    const from = spans[i]!
    const to = spans[i + 1]!
    let at = i - 2
    for (; at >= 0 && spans[at]! > from; at -= 2) {
      spans[at + 2] = spans[at]!
      spans[at + 3] = spans[at + 1]!
    }
    spans[at + 2] = from
    spans[at + 3] = to
  }
  let sum = 0
  let end = 0
  for (let i = 0; i < held; i += 2) {
    const to = spans[i + 1]!
    if (to <= end) continue
    sum += to - Math.max(end, spans[i]!)
    end = to
  }
  return sum
}

/** Length of the outline, holes included. */
export function outlineLength(rings: Rings): number {
  let length = 0
  for (const ring of rings)
    for (let i = 2; i < ring.length; i += 2)
      length += Math.hypot(ring[i]! - ring[i - 2]!, ring[i + 1]! - ring[i - 1]!)
  return length
}
