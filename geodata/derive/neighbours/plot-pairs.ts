// Which plots adjoin, by an R-tree of their boxes and exact lengths. SQL says the same in a test, some fifty times slower.
import Flatbush from 'flatbush'
import { facingLength, outlineLength } from '../../plane/facing-length.ts'
import type { Box, Rings } from '../../plane/polygon-distance.ts'
import { boxOf, distanceToSegment, holds } from '../../plane/polygon-distance.ts'

/** Producers' drawings do not meet exactly: boundaries this near, in metres, are one. */
export const SNAP_M = 0.5
/** A shared boundary, or what faces across a gap, counts from this length in metres. */
export const SHARED_BOUNDARY_M = 5
/** A gap of at most so many metres can be bridged: a path, a ditch, a small road. */
export const GAP_M = 12

/** Of ordinals a < b. Metres not rounded. `crossed`: the two may overlap by more than the play of a drawing. */
export type PlotPair = { a: number; b: number; shared: number; gap: number; crossed: boolean }

type Outline = { rings: Rings; box: Box; x: number; y: number }

export class PlotPairs {
  #outlines: Outline[] = []
  #tree: Flatbush | undefined

  /** Plots in the order of their ordinals; (x, y) lies on the surface. EPSG:2154. */
  add(rings: Rings, x: number, y: number): void {
    this.#outlines.push({ rings, box: boxOf(rings), x, y })
  }

  perimeter(plot: number): number {
    return outlineLength(this.#outlines[plot]?.rings ?? [])
  }

  /** The pairs of a plot with those of a higher ordinal, by ordinal. To be called once all are added. */
  pairsOf(a: number): PlotPair[] {
    this.#tree ??= this.#index()
    const mine = this.#outlines[a] as Outline
    const { minX, minY, maxX, maxY } = mine.box
    const near = this.#tree.search(
      minX - GAP_M,
      minY - GAP_M,
      maxX + GAP_M,
      maxY + GAP_M,
      (b) => b > a,
    )
    return near
      .sort((one, other) => one - other)
      .flatMap((b) => pairOf(a, b, mine, this.#outlines[b] as Outline) ?? [])
  }

  #index(): Flatbush {
    const tree = new Flatbush(this.#outlines.length)
    for (const { box } of this.#outlines) tree.add(box.minX, box.minY, box.maxX, box.maxY)
    tree.finish()
    return tree
  }
}

function pairOf(a: number, b: number, one: Outline, other: Outline): PlotPair | undefined {
  const crossed = mayOverlap(one, other)
  const shared = facing(one, other, SNAP_M)
  if (shared >= SHARED_BOUNDARY_M) return { a, b, shared, gap: 0, crossed }
  if (facing(one, other, GAP_M) >= SHARED_BOUNDARY_M)
    return { a, b, shared: 0, gap: distance(one, other), crossed }
  return crossed ? { a, b, shared: 0, gap: 0, crossed } : undefined
}

/** The lesser of both directions: along a bent outline they differ a little. */
function facing(one: Outline, other: Outline, reach: number): number {
  const mine = facingLength(one.rings, other.rings, other.box, reach)
  if (mine < SHARED_BOUNDARY_M) return mine
  return Math.min(mine, facingLength(other.rings, one.rings, one.box, reach))
}

function distance(one: Outline, { rings, box }: Outline): number {
  let least = GAP_M
  for (const ring of one.rings)
    for (let i = 2; i < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!]
      if (Math.max(ax, bx) < box.minX - least || Math.min(ax, bx) > box.maxX + least) continue
      if (Math.max(ay, by) < box.minY - least || Math.min(ay, by) > box.maxY + least) continue
      least = Math.min(least, distanceToSegment(rings, ax, ay, bx, by))
    }
  return least
}

/** Whether one reaches more than the tolerance into the other. May say yes where the overlap is small, never no. */
function mayOverlap(one: Outline, other: Outline): boolean {
  return (
    isDeep(other, one.x, one.y) ||
    isDeep(one, other.x, other.y) ||
    reachesInto(one, other) ||
    reachesInto(other, one)
  )
}

function reachesInto(one: Outline, other: Outline): boolean {
  for (const ring of one.rings)
    for (let i = 2; i < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!]
      if (isDeep(other, bx, by) || isDeep(other, (ax + bx) / 2, (ay + by) / 2)) return true
      if (crossesDeeply(other, ax, ay, bx, by)) return true
    }
  return false
}

function isDeep({ rings, box }: Outline, x: number, y: number): boolean {
  if (x < box.minX + SNAP_M || x > box.maxX - SNAP_M) return false
  if (y < box.minY + SNAP_M || y > box.maxY - SNAP_M) return false
  return holds(rings, x, y) && distanceToSegment(rings, x, y, x, y) > SNAP_M
}

/** Whether an edge crosses an edge of the other plot, each ending more than the tolerance beyond. */
function crossesDeeply({ rings, box }: Outline, ax: number, ay: number, bx: number, by: number) {
  if (Math.max(ax, bx) < box.minX || Math.min(ax, bx) > box.maxX) return false
  if (Math.max(ay, by) < box.minY || Math.min(ay, by) > box.maxY) return false
  for (const ring of rings)
    for (let i = 2; i < ring.length; i += 2) {
      const [cx, cy, dx, dy] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!]
      if (partedBy(ax, ay, bx, by, cx, cy, dx, dy) && partedBy(cx, cy, dx, dy, ax, ay, bx, by))
        return true
    }
  return false
}

/** Whether c and d lie on two sides of the line a–b, each farther than the tolerance. */
function partedBy(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (c > 0 === d > 0) return false
  return Math.min(Math.abs(c), Math.abs(d)) > SNAP_M * Math.hypot(bx - ax, by - ay)
}
