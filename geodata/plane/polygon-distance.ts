// Exact planar distances to a plot, in the metres of EPSG:2154. Rings are flat, closed: x and y in turn, first = last.
// Insides by the even-odd rule, so holes and several parts need no order.

export type Rings = readonly Float64Array[]
export type Box = { minX: number; minY: number; maxX: number; maxY: number }

export function boxOf(rings: Rings): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i] as number
      const y = ring[i + 1] as number
      if (x < box.minX) box.minX = x
      if (x > box.maxX) box.maxX = x
      if (y < box.minY) box.minY = y
      if (y > box.maxY) box.maxY = y
    }
  return box
}

/** Whether a position lies inside; on the boundary either answer may come. */
export function holds(rings: Rings, x: number, y: number): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 2; i < ring.length; i += 2)
      if (crosses(ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!, x, y)) inside = !inside
  return inside
}

/** Whether the ray from (x, y) to the east crosses the segment a–b. */
export function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
): boolean {
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
}

/** Distance from a position to the polygon: 0 inside or on it, else to its nearest edge. */
export function distanceToPoint(rings: Rings, x: number, y: number): number {
  if (holds(rings, x, y)) return 0
  let least = Infinity
  for (const ring of rings)
    for (let i = 2; i < ring.length; i += 2) {
      const d = pointToSegment2(x, y, ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!)
      if (d < least) least = d
    }
  return Math.sqrt(least)
}

/** Distance from a segment to the outline of the polygon: 0 where they meet. */
export function distanceToSegment(
  rings: Rings,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  let least = Infinity
  for (const ring of rings)
    for (let i = 2; i < ring.length; i += 2) {
      const d = segments2(ax, ay, bx, by, ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!)
      if (d === 0) return 0
      if (d < least) least = d
    }
  return Math.sqrt(least)
}

function pointToSegment2(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2
  const t = along < 0 ? 0 : along > 1 ? 1 : along
  const ex = x - ax - t * dx
  const ey = y - ay - t * dy
  return ex * ex + ey * ey
}

function segments2(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  if (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  )
    return 0
  return Math.min(
    pointToSegment2(ax, ay, cx, cy, dx, dy),
    pointToSegment2(bx, by, cx, cy, dx, dy),
    pointToSegment2(cx, cy, ax, ay, bx, by),
    pointToSegment2(dx, dy, ax, ay, bx, by),
  )
}

/** On which side of the line through p and q a position lies: 1, -1, or 0 on it. */
function side(px: number, py: number, qx: number, qy: number, x: number, y: number): number {
  return Math.sign((qx - px) * (y - py) - (qy - py) * (x - px))
}
