// Geometry on its way into tiles: Web Mercator units of one zoom, snapped to a grid, cut by a line.
// Snapping is the only simplification: neighbours snap alike, so shared boundaries stay shared at every zoom.

/** Units a side of a tile. */
export const EXTENT = 4096
/** Units drawn beyond each side, so that outlines show no seam. */
export const BUFFER = 64

/** A flat run of coordinates: x, y, x, y… Rings are open (the last point is not the first). */
export type Path = number[]

/**
 * The path in units of zoom `z` over the whole world, snapped to multiples of `grid` units; repeated points are
 * dropped, and points on a straight line between their neighbours.
 */
export function snap(path: Path, z: number, grid: number, closed: boolean): Path {
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

/** The part of a ring on one side of a line: `axis` 0 for x, 1 for y; `side` 1 keeps what is at least `at`, -1 at most. */
export function clipRing(ring: Path, axis: 0 | 1, at: number, side: 1 | -1): Path {
  const out: Path = []
  const n = ring.length
  if (n === 0) return out
  let [px, py] = [ring[n - 2] as number, ring[n - 1] as number]
  let pIn = ((axis ? py : px) - at) * side >= 0
  for (let i = 0; i < n; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number]
    const isIn = ((axis ? y : x) - at) * side >= 0
    if (isIn !== pIn) out.push(...crossing(px, py, x, y, axis, at))
    if (isIn) out.push(x, y)
    ;[px, py, pIn] = [x, y, isIn]
  }
  return out.length < 6 ? [] : out
}

/** The parts of a line on one side of a line. */
export function clipLine(line: Path, axis: 0 | 1, at: number, side: 1 | -1): Path[] {
  const parts: Path[] = []
  let part: Path = []
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number]
    const isIn = ((axis ? y : x) - at) * side >= 0
    if (i > 0) {
      const [px, py] = [line[i - 2] as number, line[i - 1] as number]
      const pIn = ((axis ? py : px) - at) * side >= 0
      if (isIn !== pIn) {
        part.push(...crossing(px, py, x, y, axis, at))
        if (pIn) {
          if (part.length >= 4) parts.push(part)
          part = []
        }
      }
    }
    if (isIn) part.push(x, y)
  }
  if (part.length >= 4) parts.push(part)
  return parts
}

function crossing(
  px: number,
  py: number,
  x: number,
  y: number,
  axis: 0 | 1,
  at: number,
): [number, number] {
  if (axis) return [Math.round(px + ((x - px) * (at - py)) / (y - py)), at]
  return [at, Math.round(py + ((y - py) * (at - px)) / (x - px))]
}
