// Features into the tiles of one zoom: points as they are, shapes snapped and cut, too small shapes as points.
import type { Shape } from './read-wkb.ts'
import { cutToTiles } from './cut-tiles.ts'
import type { TileBuckets } from './tile-buckets.ts'
import { pairs } from './tile-buckets.ts'
import type { Path } from './tile-geometry.ts'
import { EXTENT, reversed, signedArea, snap } from './tile-geometry.ts'

export type TileItem = { id: number | undefined; tags: Record<string, unknown>; shape: Shape }

/** Half a pixel of a tile that is drawn 512 pixels wide. */
const COARSE_GRID = 4
/** A shape below one such pixel is a point. */
const LEAST_AREA = 8 * 8

/** Puts one feature, its shape in the unit square, into the tiles of zoom `z`. */
export function fillTiles(
  buckets: TileBuckets,
  layer: { id: string; fine?: boolean; keepAll?: boolean },
  item: TileItem,
  z: number,
): void {
  const grid = layer.fine ? 1 : COARSE_GRID
  const { id, tags, shape } = item
  const named = id === undefined ? { tags } : { id, tags }
  if (shape.kind === 'point') {
    for (let i = 0; i < shape.at.length; i += 2)
      addPoint(buckets, layer.id, named, shape.at[i] as number, shape.at[i + 1] as number, z)
    return
  }
  if (shape.kind === 'line') {
    const lines = shape.lines
      .map((line) => snap(line, z, grid, false))
      .filter((line) => line.length >= 4)
    cutToTiles(lines, 'line', (x, y, paths) =>
      buckets.add(layer.id, x, y, { ...named, type: 2, geometry: paths.map(pairs) }),
    )
    return
  }
  let drawn = false
  for (const polygon of shape.polygons) {
    const rings = polygon.map((ring) => snap(ring, z, grid, true))
    const [outer] = rings
    if (!outer || outer.length < 6 || Math.abs(signedArea(outer)) / 2 < LEAST_AREA) continue
    const wound = rings.flatMap((ring, i) => {
      const area = ring.length >= 6 ? signedArea(ring) : 0
      return area === 0 ? [] : [area > 0 === (i === 0) ? ring : reversed(ring)]
    })
    cutToTiles(wound, 'polygon', (x, y, paths) => {
      // A hole whose outer ring does not reach this tile cannot be: the outer ring comes first.
      if (paths[0] && signedArea(paths[0]) > 0)
        buckets.add(layer.id, x, y, { ...named, type: 3, geometry: paths.map(pairs) })
    })
    drawn = true
  }
  if (!drawn && layer.keepAll) {
    const [cx, cy] = middle(shape.polygons[0]?.[0] ?? [])
    addPoint(buckets, layer.id, named, cx, cy, z)
  }
}

function addPoint(
  buckets: TileBuckets,
  layer: string,
  named: { id?: number; tags: Record<string, unknown> },
  ux: number,
  uy: number,
  z: number,
): void {
  const tiles = 2 ** z
  const [x, y] = [Math.floor(ux * tiles), Math.floor(uy * tiles)]
  const at = [Math.round((ux * tiles - x) * EXTENT), Math.round((uy * tiles - y) * EXTENT)]
  buckets.add(layer, x, y, { ...named, type: 1, geometry: [at] })
}

function middle(ring: Path): [number, number] {
  let [x, y] = [0, 0]
  for (let i = 0; i < ring.length; i += 2) {
    x += ring[i] as number
    y += ring[i + 1] as number
  }
  return [(x * 2) / ring.length, (y * 2) / ring.length]
}
