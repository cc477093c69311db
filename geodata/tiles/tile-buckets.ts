// The tiles of one zoom while they fill: features by tile and layer, in the shape that the encoder reads.
import type { GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Path } from './tile-geometry.ts'
import { EXTENT } from './tile-geometry.ts'

export type TileFeature = {
  id?: number
  type: 1 | 2 | 3
  geometry: unknown
  tags: Record<string, unknown>
}

export class TileBuckets {
  #tiles = new Map<string, Record<string, { features: TileFeature[] }>>()

  add(layer: string, x: number, y: number, feature: TileFeature): void {
    const key = `${x}/${y}`
    let tile = this.#tiles.get(key)
    if (!tile) this.#tiles.set(key, (tile = {}))
    ;(tile[layer] ??= { features: [] }).features.push(feature)
  }

  /** Encoded tiles, by column and row. */
  *encoded(): Generator<{ x: number; y: number; data: Uint8Array }> {
    for (const [key, layers] of this.#tiles) {
      const [x = 0, y = 0] = key.split('/').map(Number)
      const data = fromGeojsonVt(layers as unknown as Record<string, GeoJSONVTTile>, {
        version: 2,
        extent: EXTENT,
      })
      yield { x, y, data }
    }
  }
}

export const pairs = (path: Path): [number, number][] => {
  const out: [number, number][] = []
  for (let i = 0; i < path.length; i += 2) out.push([path[i] as number, path[i + 1] as number])
  return out
}

/** A ring as the encoder wants it: closed. */
export const ringPairs = (ring: Path): [number, number][] => {
  const out = pairs(ring)
  if (out[0]) out.push(out[0])
  return out
}
