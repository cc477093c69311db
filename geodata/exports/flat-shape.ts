// The outline of a plot as writers of binary files need it: its rings and its box.
import { readWkb } from '../plane/read-wkb.ts'
import type { Box } from '../plane/hilbert.ts'

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
