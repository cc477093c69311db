// A geometry as what is drawn of it: its parts of the highest dimension, as flat paths.
import { readWkb } from './read-wkb.ts'

export type Shape =
  | { kind: 'point'; at: Float64Array }
  | { kind: 'line'; lines: Float64Array[] }
  /** Polygons, each with its outer ring first. Rings are open: the last point is not the first. */
  | { kind: 'polygon'; polygons: Float64Array[][] }

/** Reads well-known binary. Its paths are its own: they may be changed in place. */
export function readShape(wkb: Uint8Array): Shape {
  const { points, lines, polygons } = readWkb(wkb)
  if (polygons.length > 0)
    return {
      kind: 'polygon',
      polygons: polygons.map((rings) => rings.map((ring) => ring.subarray(0, -2))),
    }
  if (lines.length > 0) return { kind: 'line', lines }
  return { kind: 'point', at: Float64Array.from(points.flatMap(([x, y]) => [x!, y!])) }
}
