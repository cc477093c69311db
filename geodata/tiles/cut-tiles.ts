// One feature, one zoom: the pieces of it that fall in each tile, in the units of that tile.
import type { Path } from '../plane/clip-path.ts'
import { clipLine, clipRing } from '../plane/clip-path.ts'
import { BUFFER, EXTENT } from './tile-geometry.ts'

export type Put = (x: number, y: number, paths: Path[]) => void
type Kind = 'line' | 'polygon'

/** Hands each tile that the paths (units of the zoom, over the whole world) touch its own piece. */
export function cutToTiles(paths: readonly Path[], kind: Kind, put: Put): void {
  const [x0, y0, x1, y1] = bounds(paths)
  if (x0 > x1) return
  const range = (least: number, most: number): [number, number] => [
    Math.floor((least - BUFFER) / EXTENT),
    Math.floor((most + BUFFER) / EXTENT),
  ]
  halve(paths, kind, 0, range(x0, x1), (x, column) => {
    const [, top, , bottom] = bounds(column)
    halve(column, kind, 1, range(Math.max(y0, top), Math.min(y1, bottom)), (y, piece) => {
      put(
        x,
        y,
        piece.map((path) => shifted(path, x * EXTENT, y * EXTENT)),
      )
    })
  })
}

/** Splits a run of tiles in two until one is left, cutting as it goes: each vertex is looked at log(n) times. */
function halve(
  paths: readonly Path[],
  kind: Kind,
  axis: 0 | 1,
  [first, last]: [number, number],
  done: (tile: number, paths: Path[]) => void,
): void {
  if (paths.length === 0 || first > last) return
  if (first === last) {
    const low = clip(paths, kind, axis, first * EXTENT - BUFFER, 1)
    const cut = clip(low, kind, axis, (first + 1) * EXTENT + BUFFER, -1)
    if (cut.length) done(first, cut)
    return
  }
  const middle = Math.floor((first + last) / 2)
  halve(
    clip(paths, kind, axis, (middle + 1) * EXTENT + BUFFER, -1),
    kind,
    axis,
    [first, middle],
    done,
  )
  halve(
    clip(paths, kind, axis, (middle + 1) * EXTENT - BUFFER, 1),
    kind,
    axis,
    [middle + 1, last],
    done,
  )
}

function clip(paths: readonly Path[], kind: Kind, axis: 0 | 1, at: number, side: 1 | -1): Path[] {
  const out: Path[] = []
  for (const path of paths) {
    const where = sideOf(path, axis, at, side)
    if (where === 'in') out.push(path)
    else if (where === 'across') {
      if (kind === 'line') out.push(...clipLine(path, axis, at, side))
      else {
        const ring = clipRing(path, axis, at, side)
        if (ring.length) out.push(ring)
      }
    }
  }
  return out
}

function sideOf(path: Path, axis: 0 | 1, at: number, side: 1 | -1): 'in' | 'out' | 'across' {
  let inside = false
  let outside = false
  for (let i = axis; i < path.length; i += 2) {
    if (((path[i] as number) - at) * side >= 0) inside = true
    else outside = true
    if (inside && outside) return 'across'
  }
  return inside ? 'in' : 'out'
}

function bounds(paths: readonly Path[]): [number, number, number, number] {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const path of paths)
    for (let i = 0; i < path.length; i += 2) {
      const [x, y] = [path[i] as number, path[i + 1] as number]
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
  return [x0, y0, x1, y1]
}

function shifted(path: Path, dx: number, dy: number): Path {
  const out: Path = new Array(path.length)
  for (let i = 0; i < path.length; i += 2) {
    out[i] = (path[i] as number) - dx
    out[i + 1] = (path[i + 1] as number) - dy
  }
  return out
}
