// The nearest of many lines to a polygon, exactly: candidates from an R-tree of their segments, distances by
// polygon-distance.ts.
import Flatbush from 'flatbush'
import type { Nearest } from './nearest-point.ts'
import type { Box, Rings } from './polygon-distance.ts'
import { distanceToSegment, holds } from './polygon-distance.ts'

/** Longer segments are cut: the box of a long one is near to much that it is far from. */
const MOST_SEGMENT_M = 500
/** Polygons of one neighbourhood share their candidates: so far around it, less where lines are near and many. */
const SHARED_M = { least: 50, most: 500 } as const

/** Flat, open: x and y in turn, of one part of the line `index`. */
export type LinePart = { index: number; path: Float64Array }

/** Every segment that can be the nearest to a polygon within `radius` of a place. */
type Around = { x: number; y: number; radius: number; segments: readonly number[] }

export class LineIndex {
  #tree: Flatbush | undefined
  #segments: Float64Array
  #lines: Int32Array
  #around: Around = { x: 0, y: 0, radius: -1, segments: [] }

  /** Positions in EPSG:2154. */
  constructor(parts: readonly LinePart[]) {
    const segments: number[] = []
    const lines: number[] = []
    for (const { index, path } of parts)
      for (let i = 2; i < path.length; i += 2) {
        const [ax, ay, bx, by] = [path[i - 2]!, path[i - 1]!, path[i]!, path[i + 1]!]
        const pieces = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / MOST_SEGMENT_M))
        const [dx, dy] = [(bx - ax) / pieces, (by - ay) / pieces]
        for (let k = 0; k < pieces; k++) {
          segments.push(ax + k * dx, ay + k * dy, ax + (k + 1) * dx, ay + (k + 1) * dy)
          lines.push(index)
        }
      }
    this.#segments = Float64Array.from(segments)
    this.#lines = Int32Array.from(lines)
    if (lines.length === 0) return
    this.#tree = new Flatbush(lines.length)
    for (let i = 0; i < lines.length; i++) {
      const [ax, ay, bx, by] = this.#segment(i)
      this.#tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    }
    this.#tree.finish()
  }

  /** The nearest line and its distance in metres from the polygon's edge, 0 inside; the lower index among equals. */
  nearest(rings: Rings, box: Box): Nearest | undefined {
    if (!this.#tree) return undefined
    const x = (box.minX + box.maxX) / 2
    const y = (box.minY + box.maxY) / 2
    const radius = Math.hypot(box.maxX - box.minX, box.maxY - box.minY) / 2
    const shared = this.#around
    if (Math.hypot(x - shared.x, y - shared.y) + radius > shared.radius)
      this.#around = this.#lookAround(this.#tree, x, y, radius)
    let best: Nearest = { index: -1, distance: Infinity }
    for (const at of this.#around.segments) {
      const [ax, ay, bx, by] = this.#segment(at)
      if (gap(box, ax, ay, bx, by) > best.distance) continue
      const index = this.#lines[at]!
      const distance = holds(rings, ax, ay) ? 0 : distanceToSegment(rings, ax, ay, bx, by)
      if (distance < best.distance || (distance === best.distance && index < best.index))
        best = { index, distance }
    }
    return best
  }

  /**
   * What is nearest to a polygon within `radius` of the middle lies within that of the middle itself plus twice the
   * radius: once there to the polygon, once back.
   */
  #lookAround(tree: Flatbush, x: number, y: number, least: number): Around {
    const [first] = tree.neighbors(x, y, 1)
    const [ax, ay, bx, by] = this.#segment(first!)
    const nearest = distanceToSegment([Float64Array.of(x, y, x, y)], ax, ay, bx, by)
    const radius = least + Math.min(SHARED_M.most, Math.max(SHARED_M.least, nearest))
    const segments = tree.neighbors(x, y, Infinity, nearest + 2 * radius + 1e-6)
    return { x, y, radius, segments }
  }

  #segment(index: number): [number, number, number, number] {
    const s = this.#segments
    const at = 4 * index
    return [s[at]!, s[at + 1]!, s[at + 2]!, s[at + 3]!]
  }
}

/** Between the box and that of a segment: never more than the distance itself. */
function gap(box: Box, ax: number, ay: number, bx: number, by: number): number {
  const dx = Math.max(0, box.minX - Math.max(ax, bx), Math.min(ax, bx) - box.maxX)
  const dy = Math.max(0, box.minY - Math.max(ay, by), Math.min(ay, by) - box.maxY)
  return Math.hypot(dx, dy)
}
