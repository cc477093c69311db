// The nearest of many points to a polygon, exactly: candidates from an R-tree, distances by polygon-distance.ts.
import Flatbush from 'flatbush'
import type { Box, Rings } from './polygon-distance.ts'
import { distanceToPoint } from './polygon-distance.ts'

export type Nearest = { index: number; distance: number }

export class PointIndex {
  #tree: Flatbush | undefined
  #x: Float64Array
  #y: Float64Array

  /** Positions in EPSG:2154. */
  constructor(points: readonly { x: number; y: number }[]) {
    this.#x = Float64Array.from(points, (point) => point.x)
    this.#y = Float64Array.from(points, (point) => point.y)
    if (points.length === 0) return
    this.#tree = new Flatbush(points.length)
    for (const { x, y } of points) this.#tree.add(x, y)
    this.#tree.finish()
  }

  /** The nearest point and its distance in metres from the polygon's edge, 0 inside; the lower index among equals. */
  nearest(rings: Rings, box: Box): Nearest | undefined {
    if (!this.#tree) return undefined
    const x = (box.minX + box.maxX) / 2
    const y = (box.minY + box.maxY) / 2
    const radius = Math.hypot(box.maxX - box.minX, box.maxY - box.minY) / 2
    const [first] = this.#tree.neighbors(x, y, 1)
    if (first === undefined) return undefined
    // Nothing nearer to the edge than this one can be farther from the middle than its distance and the radius.
    const reach = this.#distance(rings, first) + radius + 1e-6
    let best: Nearest = { index: first, distance: Infinity }
    for (const index of this.#tree.neighbors(x, y, Infinity, reach)) {
      const distance = this.#distance(rings, index)
      if (distance < best.distance || (distance === best.distance && index < best.index))
        best = { index, distance }
    }
    return best
  }

  #distance(rings: Rings, index: number): number {
    return distanceToPoint(rings, this.#x[index] as number, this.#y[index] as number)
  }
}
