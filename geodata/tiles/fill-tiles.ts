// Features into the tiles of one zoom: points as they are, shapes snapped and cut, too small shapes as points.
import type { Path } from '../plane/clip-path.ts'
import type { Shape } from '../plane/shape.ts'
import { cutToTiles } from './cut-tiles.ts'
import type { Named, TileBuckets } from './tile-buckets.ts'
import { EXTENT, reversed, signedArea, snap } from './tile-geometry.ts'

/** Coordinates in the unit square. `centre` stands for a shape that is too small to draw. */
export type TileItem = Named & { shape: Shape; centre?: Float64Array | undefined }

/** Half a pixel of a tile that is drawn 512 pixels wide. */
const COARSE_GRID = 4
/** A shape below one such pixel is a point. */
const LEAST_AREA = 8 * 8

/** Puts one feature into the tiles of zoom `z`: once in each tile that it touches. */
export function fillTiles(
  buckets: TileBuckets,
  { layer, fine, keepAll }: { layer: string; fine?: boolean; keepAll?: boolean },
  item: TileItem,
  z: number,
): void {
  const grid = fine ? 1 : COARSE_GRID
  const { shape } = item
  if (shape.kind === 'point') addPoints(buckets, layer, item, shape.at, z)
  else if (shape.kind === 'line') {
    const lines = shape.lines
      .map((line) => snap(line, z, grid, false))
      .filter((line) => line.length >= 4)
    cutToTiles(lines, 'line', (x, y, paths) => buckets.lines(layer, x, y, item, paths))
  } else {
    const rings = shape.polygons.flatMap((polygon) => drawnRings(polygon, z, grid))
    let drawn = false
    cutToTiles(rings, 'polygon', (x, y, paths) => {
      const left = withSurface(paths)
      if (left.length === 0) return
      buckets.polygons(layer, x, y, item, left)
      drawn = true
    })
    if (!drawn && keepAll)
      addPoints(
        buckets,
        layer,
        item,
        item.centre ?? middle(shape.polygons[0]?.[0] ?? new Float64Array()),
        z,
      )
  }
}

/** The rings of one polygon at this zoom, the outer one wound as tiles want it; none when it is too small to draw. */
function drawnRings(polygon: readonly Float64Array[], z: number, grid: number): Path[] {
  const out: Path[] = []
  for (const [i, path] of polygon.entries()) {
    const ring = snap(path, z, grid, true)
    const area = ring.length >= 6 ? signedArea(ring) : 0
    if (i === 0 && Math.abs(area) / 2 < LEAST_AREA) return []
    if (area !== 0) out.push(area > 0 === (i === 0) ? ring : reversed(ring))
  }
  return out
}

/** What is left of cut rings: none without a surface, no hole before an outer ring. */
function withSurface(paths: readonly Path[]): Path[] {
  const out: Path[] = []
  for (const path of paths) {
    const area = signedArea(path)
    if (area > 0 || (area < 0 && out.length > 0)) out.push(path)
  }
  return out
}

function addPoints(
  buckets: TileBuckets,
  layer: string,
  named: Named,
  points: ArrayLike<number>,
  z: number,
): void {
  const tiles = 2 ** z
  for (let i = 0; i < points.length; i += 2) {
    const [ux, uy] = [(points[i] as number) * tiles, (points[i + 1] as number) * tiles]
    const [x, y] = [Math.floor(ux), Math.floor(uy)]
    const [px, py] = [Math.round((ux - x) * EXTENT), Math.round((uy - y) * EXTENT)]
    buckets.point(layer, x, y, named, px, py)
  }
}

function middle(ring: Float64Array): Path {
  let [x, y] = [0, 0]
  for (let i = 0; i < ring.length; i += 2) {
    x += ring[i] as number
    y += ring[i + 1] as number
  }
  return [(x * 2) / ring.length, (y * 2) / ring.length]
}
