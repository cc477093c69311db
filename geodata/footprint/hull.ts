// The hull of an outline as half planes, and how deep the pockets behind its sides are.
import { twiceArea } from '../plane/ring.ts'

/** Counter-clockwise sides of a hull: x·nx + y·ny ≤ c, normals of length 1, metres from `origin` (EPSG:2154). */
export type Hull = {
  origin: readonly [number, number]
  nx: Float64Array
  ny: Float64Array
  c: Float64Array
  /** Metres that the outline draws back from each side, at most. */
  pocket: Float64Array
  /** Corners, x and y in turn. */
  corners: Float64Array
  /** The deepest pocket. */
  pocketM: number
  /** The least distance of two parallel lines that hold the hull between them. */
  widthM: number
  /** The farthest corner from the origin. */
  reachM: number
}

/** The hull of a ring (closed, flat, EPSG:2154, either sense). */
export function hullOf(ring: Float64Array): Hull {
  const count = ring.length / 2 - 1
  const origin = [ring[0] as number, ring[1] as number] as const
  const points = new Float64Array(2 * count)
  const clockwise = twiceArea(ring) < 0
  for (let i = 0; i < count; i++) {
    const from = clockwise ? count - 1 - i : i
    points[2 * i] = (ring[2 * from] as number) - origin[0]
    points[2 * i + 1] = (ring[2 * from + 1] as number) - origin[1]
  }
  const indices = hullIndices(points)
  const sides = indices.length
  const empty = () => new Float64Array(sides)
  const [nx, ny, c, pocket] = [empty(), empty(), empty(), empty()]
  const corners = new Float64Array(2 * sides)
  let reachM = 0
  let pocketM = 0
  for (let side = 0; side < sides; side++) {
    const a = indices[side] as number
    const b = indices[(side + 1) % sides] as number
    const [ax, ay] = [points[2 * a]!, points[2 * a + 1]!]
    const [dx, dy] = [points[2 * b]! - ax, points[2 * b + 1]! - ay]
    const length = Math.hypot(dx, dy)
    const [x, y] = [dy / length, -dx / length]
    let depth = 0
    for (let i = (a + 1) % count; i !== b; i = (i + 1) % count)
      depth = Math.max(depth, x * (ax - points[2 * i]!) + y * (ay - points[2 * i + 1]!))
    corners[2 * side] = ax
    corners[2 * side + 1] = ay
    nx[side] = x
    ny[side] = y
    c[side] = x * ax + y * ay
    pocket[side] = depth
    pocketM = Math.max(pocketM, depth)
    reachM = Math.max(reachM, Math.hypot(ax, ay))
  }
  return {
    origin,
    nx,
    ny,
    c,
    pocket,
    corners,
    pocketM,
    reachM,
    widthM: widthOf(nx, ny, c, corners),
  }
}

function widthOf(nx: Float64Array, ny: Float64Array, c: Float64Array, corners: Float64Array) {
  let least = Infinity
  for (let side = 0; side < nx.length; side++) {
    let low = Infinity
    for (let i = 0; i < corners.length; i += 2)
      low = Math.min(low, nx[side]! * corners[i]! + ny[side]! * corners[i + 1]!)
    least = Math.min(least, c[side]! - low)
  }
  return least
}

/** Corners of the hull as indices of points, counter-clockwise, starting anywhere (Andrew's monotone chain). */
function hullIndices(points: Float64Array): number[] {
  const order = Array.from({ length: points.length / 2 }, (_, i) => i)
  order.sort((a, b) => points[2 * a]! - points[2 * b]! || points[2 * a + 1]! - points[2 * b + 1]!)
  const turnsRight = (o: number, a: number, b: number): boolean => {
    const [ox, oy] = [points[2 * o]!, points[2 * o + 1]!]
    const [ax, ay] = [points[2 * a]! - ox, points[2 * a + 1]! - oy]
    return ax * (points[2 * b + 1]! - oy) - ay * (points[2 * b]! - ox) <= 0
  }
  const chain = (indices: readonly number[]): number[] => {
    const kept: number[] = []
    for (const i of indices) {
      while (kept.length > 1 && turnsRight(kept.at(-2)!, kept.at(-1)!, i)) kept.pop()
      kept.push(i)
    }
    kept.pop()
    return kept
  }
  return [...chain(order), ...chain(order.reverse())]
}
