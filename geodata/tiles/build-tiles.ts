// All tiles of a data version, built once: tileset by tileset, zoom by zoom, gzipped, stored.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Progress } from '../model/progress.ts'
import type { TilesetId } from '../model/tiles.ts'
import { TILESETS } from '../model/tiles.ts'
import type { TileItem } from './fill-tiles.ts'
import { fillTiles } from './fill-tiles.ts'
import type { Shape } from './read-wkb.ts'
import { readWkb } from './read-wkb.ts'
import { TileBuckets } from './tile-buckets.ts'
import { toUnitSquare } from './tile-geometry.ts'
import type { TileLayer, TileRow } from './tile-layers.ts'
import { TILE_LAYERS } from './tile-layers.ts'

const compress = promisify(gzip)
const GZIP_LEVEL = 5
const TILES_A_BATCH = 128

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
    const layers = TILE_LAYERS.filter((layer) => layer.tileset === tileset)
    await describeTileset(sql, version, tileset, layers)
    const items = await readItems(sql, version, layers)
    const count: TileCount = { tileset, tiles: 0, bytes: 0 }
    for (let z = TILESETS[tileset].minzoom; z <= TILESETS[tileset].maxzoom; z++) {
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
      const stored = await storeTiles(sql, version, tileset, z, buckets)
      count.tiles += stored.tiles
      count.bytes += stored.bytes
    }
    counts.push(count)
  }
  return counts
}

/** The features of each layer. Layers that share their rows share what is made of them. */
async function readItems(
  sql: Sql,
  version: DataVersion,
  layers: readonly TileLayer[],
): Promise<Map<TileLayer, TileItem[]>> {
  const items = new Map(layers.map((layer) => [layer, [] as TileItem[]]))
  for (const pages of new Set(layers.map((layer) => layer.pages)))
    for await (const rows of pages(sql, version))
      for (const row of rows) {
        const tagsOf = new Map<TileLayer['only'], TileItem['tags']>()
        for (const [layer, own] of items) {
          if (layer.pages !== pages) continue
          let tags = tagsOf.get(layer.only)
          if (!tags) tagsOf.set(layer.only, (tags = readTags(row, layer.only)))
          const wkb = layer.points && row.centre_wkb ? row.centre_wkb : row.wkb
          own.push({ id: row.id, tags, shape: projected(readWkb(wkb)) })
        }
      }
  return items
}

const NO_TAGS = new Set(['id', 'wkb', 'centre_wkb'])

/** Attributes that are null are left out: absent is unknown. */
function readTags(row: TileRow, only: TileLayer['only']): TileItem['tags'] {
  const tags: TileItem['tags'] = {}
  for (const key of only ?? Object.keys(row)) {
    const value = row[key]
    if (value !== null && value !== undefined && !NO_TAGS.has(key))
      tags[key === '$id' ? 'id' : key] = value
  }
  return tags
}

function projected(shape: Shape): Shape {
  if (shape.kind === 'point') toUnitSquare(shape.at)
  else if (shape.kind === 'line') shape.lines.forEach(toUnitSquare)
  else for (const polygon of shape.polygons) polygon.forEach(toUnitSquare)
  return shape
}

/** Compresses a batch on the thread pool while the next one is encoded here. */
async function storeTiles(
  sql: Sql,
  version: DataVersion,
  tileset: TilesetId,
  z: number,
  buckets: TileBuckets,
): Promise<{ tiles: number; bytes: number }> {
  const count = { tiles: 0, bytes: 0 }
  let batch: { x: number; y: number; data: Promise<Buffer> }[] = []
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    const rows = batch
    batch = []
    await writing
    writing = write(rows)
  }
  const write = async (rows: typeof batch) => {
    const tiles = await Promise.all(
      rows.map(async ({ x, y, data }) => ({ tileset, z, x, y, data: await data })),
    )
    if (tiles.length) await sql`insert into ${tableOf(sql, version, 'tile')} ${sql(tiles)}`
    count.tiles += tiles.length
    count.bytes += tiles.reduce((sum, tile) => sum + tile.data.length, 0)
  }
  for (const { x, y, data } of buckets.encoded()) {
    batch.push({ x, y, data: compress(data, { level: GZIP_LEVEL }) })
    if (batch.length >= TILES_A_BATCH) await flush()
  }
  await flush()
  await writing
  return count
}

/** TileJSON's facts: zooms, bounds and the layers with their attributes, from what the version holds. */
async function describeTileset(
  sql: Sql,
  version: DataVersion,
  tileset: TilesetId,
  layers: readonly TileLayer[],
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
  const described = [...new Set(layers.map((layer) => layer.id))].map((id) => ({
    id,
    minzoom: Math.min(...layers.filter((layer) => layer.id === id).map((layer) => layer.minzoom)),
    maxzoom: Math.max(...layers.filter((layer) => layer.id === id).map((layer) => layer.maxzoom)),
    fields: {},
  }))
  await sql`
    insert into ${tableOf(sql, version, 'tileset')} (id, minzoom, maxzoom, bounds, layers)
    values (${tileset}, ${minzoom}, ${maxzoom}, ${extent?.bounds ?? [1.4, 48.1, 3.6, 49.3]}, ${sql.json(described)})`
}
