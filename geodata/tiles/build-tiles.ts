// All tiles of a data version, built once: tileset by tileset, zoom by zoom, gzipped, stored.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Progress } from '../model/progress.ts'
import type { TilesetId } from '../model/map/tiles.ts'
import { TILESETS } from '../model/map/tiles.ts'
import type { TileItem } from './fill-tiles.ts'
import { fillTiles } from './fill-tiles.ts'
import { readItems } from './read-items.ts'
import { storeTiles } from './store-tiles.ts'
import { TagTable } from './tag-table.ts'
import { TileBuckets } from './tile-buckets.ts'
import type { TileLayer } from './tile-layers.ts'
import { TILE_LAYERS } from './tile-layers.ts'

export type TileCount = { tileset: TilesetId; tiles: number; bytes: number }

/** Tilesets that hold nothing of what is derived about plots: they may be drawn while plots are derived. */
export const TILESETS_WITHOUT_PLOTS = ['base', 'context'] as const
export const TILESETS_OF_PLOTS = ['plot', 'site'] as const

/** Builds and stores the tiles of every tileset, or of some; answers how many and how many gzipped bytes. */
export async function buildTiles(
  sql: Sql,
  version: DataVersion,
  options: { onProgress?: Progress; tilesets?: readonly TilesetId[] } = {},
): Promise<TileCount[]> {
  const { onProgress = () => {}, tilesets = Object.keys(TILESETS) as TilesetId[] } = options
  const total = tilesets.reduce(
    (sum, id) => sum + TILESETS[id].maxzoom - TILESETS[id].minzoom + 1,
    0,
  )
  const counts: TileCount[] = []
  let done = 0
  for (const tileset of tilesets) {
    const { minzoom, maxzoom } = TILESETS[tileset]
    const layers = TILE_LAYERS.filter((layer) => layer.tileset === tileset)
    const table = new TagTable()
    const items = await readItems(sql, version, layers, table)
    await describeTileset(sql, version, tileset, items, table)
    const count: TileCount = { tileset, tiles: 0, bytes: 0 }
    for (let z = minzoom; z <= maxzoom; z++) {
      onProgress({
        id: 'tiles',
        done: done++,
        total,
        sentence: `drawing tiles: ${tileset}, zoom ${z}`,
      })
      const buckets = new TileBuckets()
      for (const [layer, own] of items) {
        if (z < layer.minzoom || z > layer.maxzoom) continue
        for (const item of own) fillTiles(buckets, layer, item, z)
      }
      const stored = await storeTiles(sql, version, { tileset, z }, buckets.encoded(table))
      count.tiles += stored.tiles
      count.bytes += stored.bytes
    }
    counts.push(count)
  }
  return counts
}

/** TileJSON's facts: zooms, bounds and the layers with their attributes, from what the version holds. */
async function describeTileset(
  sql: Sql,
  version: DataVersion,
  tileset: TilesetId,
  items: ReadonlyMap<TileLayer, TileItem[]>,
  table: TagTable,
): Promise<void> {
  const { minzoom, maxzoom } = TILESETS[tileset]
  const [extent] = await sql<{ bounds: number[] | null }[]>`
    select array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)] as bounds
    from (
      select ST_Transform(ST_SetSRID(ST_Extent(geom)::geometry, 2154), 4326) as box
      from (
        select ST_Envelope(geom) as geom from ${tableOf(sql, version, 'departement')}
        union all select ST_Envelope(geom) from ${tableOf(sql, version, 'site')}
      ) shape
    ) extent`
  const ids = [...new Set([...items.keys()].map(({ layer }) => layer))]
  const described = ids.map((id) => {
    const own = [...items].filter(([{ layer }]) => layer === id)
    return {
      id,
      minzoom: Math.min(...own.map(([layer]) => layer.minzoom)),
      maxzoom: Math.max(...own.map(([layer]) => layer.maxzoom)),
      fields: table.fieldsOf(own.flatMap(([, list]) => list.map(({ tags }) => tags))),
    }
  })
  await sql`
    insert into ${tableOf(sql, version, 'tileset')} (id, minzoom, maxzoom, bounds, layers)
    values (${tileset}, ${minzoom}, ${maxzoom}, ${extent?.bounds ?? [1.4, 48.1, 3.6, 49.3]}, ${sql.json(described)})`
}
