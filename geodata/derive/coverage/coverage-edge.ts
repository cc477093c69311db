// Where a kind of data can be relied on: whether it holds a plot, and how far its edge is.
import Flatbush from 'flatbush'
import type { Box, Rings } from '../../plane/polygon-distance.ts'
import { crosses, distanceToSegment } from '../../plane/polygon-distance.ts'

const FIRST_TRIES = 8

export class CoverageEdge {
  #segments: Float64Array
  #tree: Flatbush
  #east: number

  /** All rings of the coverage, EPSG:2154. */
  constructor(rings: Rings) {
    const count = rings.reduce((sum, ring) => sum + ring.length / 2 - 1, 0)
    this.#segments = new Float64Array(4 * count)
    this.#tree = new Flatbush(count)
    let at = 0
    for (const ring of rings)
      for (let i = 2; i < ring.length; i += 2) {
        const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!]
        this.#segments.set([ax, ay, bx, by], at)
        this.#tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
        at += 4
      }
    this.#tree.finish()
    this.#east = this.#tree.maxX
  }

  holds(x: number, y: number): boolean {
    let inside = false
    for (const index of this.#tree.search(x, y, this.#east, y)) {
      const [ax, ay, bx, by] = this.#segment(index)
      if (crosses(ax, ay, bx, by, x, y)) inside = !inside
    }
    return inside
  }

  /** Metres from the polygon to the nearest edge of the coverage when that is under `limit`, else undefined. */
  distanceUnder(rings: Rings, box: Box, limit: number): number | undefined {
    const x = (box.minX + box.maxX) / 2
    const y = (box.minY + box.maxY) / 2
    const radius = Math.hypot(box.maxX - box.minX, box.maxY - box.minY) / 2
    let least = limit
    // Eight near ones first: they bring the reach of the exact search down.
    for (const count of [FIRST_TRIES, Infinity])
      for (const index of this.#tree.neighbors(x, y, count, least + radius)) {
        const distance = distanceToSegment(rings, ...this.#segment(index))
        if (distance < least) least = distance
      }
    return least < limit ? least : undefined
  }

  #segment(index: number): [number, number, number, number] {
    const s = this.#segments
    const at = 4 * index
    return [s[at]!, s[at + 1]!, s[at + 2]!, s[at + 3]!]
  }
}
