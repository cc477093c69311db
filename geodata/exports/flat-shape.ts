// The outline of a plot as writers of binary files need it: its rings and its box.
import { readWkb } from '../readers/read-wkb.ts'
import type { Box } from './hilbert.ts'

export type FlatShape = {
  /** Rings by polygon, the outer one first: x and y in turn, closed. */
  polygons: readonly (readonly Float64Array[])[]
  box: Box
}

export function readFlatShape(wkb: Uint8Array): FlatShape {
  const { polygons } = readWkb(wkb)
  let [minx, miny, maxx, maxy] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer] of polygons)
    for (let at = 0; outer && at < outer.length; at += 2) {
      const [x, y] = [outer[at]!, outer[at + 1]!]
      if (x < minx) minx = x
      if (x > maxx) maxx = x
      if (y < miny) miny = y
      if (y > maxy) maxy = y
    }
  return { polygons, box: [minx, miny, maxx, maxy] }
}

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
