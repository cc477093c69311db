// Geometry on its way into tiles: Web Mercator units of one zoom, snapped to a grid.
// Snapping is the only simplification: neighbours snap alike, so shared boundaries stay shared at every zoom.
import type { Path } from '../plane/clip-path.ts'

/** Units a side of a tile. */
export const EXTENT = 4096
/** Units drawn beyond each side, so that outlines show no seam. */
export const BUFFER = 64

/**
 * The path in units of zoom `z` over the whole world, snapped to multiples of `grid` units; repeated points are
 * dropped, and points on a straight line between their neighbours.
 */
export function snap(path: ArrayLike<number>, z: number, grid: number, closed: boolean): Path {
  const scale = (EXTENT * 2 ** z) / grid
  const out: Path = []
  for (let i = 0; i < path.length; i += 2) {
    const x = Math.round((path[i] as number) * scale) * grid
    const y = Math.round((path[i + 1] as number) * scale) * grid
    const n = out.length
    if (n && out[n - 2] === x && out[n - 1] === y) continue
    out.push(x, y)
  }
  const n = out.length
  if (closed && n > 2 && out[0] === out[n - 2] && out[1] === out[n - 1]) out.length = n - 2
  return out
}

/** Twice the signed surface of a ring; above 0 is an outer ring in tile units (y downwards). */
export function signedArea(ring: Path): number {
  let sum = 0
  const n = ring.length
  for (let i = 0, j = n - 2; i < n; j = i, i += 2)
    sum +=
      (ring[j] as number) * (ring[i + 1] as number) - (ring[i] as number) * (ring[j + 1] as number)
  return sum
}

export function reversed(ring: Path): Path {
  const out: Path = []
  for (let i = ring.length - 2; i >= 0; i -= 2) out.push(ring[i] as number, ring[i + 1] as number)
  return out
}
