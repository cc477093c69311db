// Arcs of circles as straight pieces: each is at most 5 cm (or 0.0000005°) off its arc and turns by at most 2°.
import type { Position } from 'geojson'

const TOLERANCE_M = 0.05
const TOLERANCE_DEGREES = 5e-7
const MOST_TURN = Math.PI / 90

/** `flat` has the ends of each arc and a point between: first, through, end of the one and first of the next, through… */
export function flattenArcs(positions: readonly Position[]): Position[] {
  const out: Position[] = positions.slice(0, 1)
  for (let i = 0; i + 2 < positions.length; i += 2)
    out.push(...arc(positions[i]!, positions[i + 1]!, positions[i + 2]!))
  return out
}

/** After its first position. */
function arc(a: Position, through: Position, b: Position): Position[] {
  const [ax, ay] = a as [number, number]
  const [mx, my] = through as [number, number]
  const [bx, by] = b as [number, number]
  const isCircle = ax === bx && ay === by
  const centre = isCircle ? [(ax + mx) / 2, (ay + my) / 2] : centreOf([ax, ay], [mx, my], [bx, by])
  if (!centre) return [through, b]
  const [cx, cy] = centre as [number, number]
  const radius = Math.hypot(ax - cx, ay - cy)
  const from = Math.atan2(ay - cy, ax - cx)
  const full = 2 * Math.PI
  const turnTo = (x: number, y: number) => (Math.atan2(y - cy, x - cx) - from + full) % full
  const [middle, end] = [turnTo(mx, my), isCircle ? full : turnTo(bx, by)]
  // Counted against the clock the point between comes before the end, or the arc goes the other way.
  const sweep = middle <= end ? end : end - full
  const tolerance = Math.abs(ax) <= 180 && Math.abs(ay) <= 90 ? TOLERANCE_DEGREES : TOLERANCE_M
  const turn = Math.min(MOST_TURN, 2 * Math.acos(Math.max(0, 1 - tolerance / radius)) || MOST_TURN)
  const pieces = Math.ceil(Math.abs(sweep) / turn)
  const out: Position[] = []
  for (let k = 1; k < pieces; k++) {
    const at = from + (sweep * k) / pieces
    out.push([cx + radius * Math.cos(at), cy + radius * Math.sin(at)])
  }
  out.push([bx, by])
  return out
}

/** Of the circle through three points; undefined when they are on a line. Computed from the first: far numbers lose digits. */
function centreOf(
  [ax, ay]: [number, number],
  [mx, my]: [number, number],
  [bx, by]: [number, number],
): [number, number] | undefined {
  const [x1, y1, x2, y2] = [mx - ax, my - ay, bx - ax, by - ay]
  const twice = 2 * (x1 * y2 - x2 * y1)
  const [s1, s2] = [x1 * x1 + y1 * y1, x2 * x2 + y2 * y2]
  if (Math.abs(twice) < 1e-12 * Math.max(s1, s2)) return undefined
  return [ax + (y2 * s1 - y1 * s2) / twice, ay + (x1 * s2 - x2 * s1) / twice]
}
