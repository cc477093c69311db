// Finished tiles and what a tileset holds, as they were stored when the version was built.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { TilesetId } from '../../geodata/model/map/tiles.ts'

export type Tileset = {
  minzoom: number
  maxzoom: number
  /** West, south, east, north in EPSG:4326. */
  bounds: [number, number, number, number]
  layers: { id: string; fields: Record<string, string>; [key: string]: unknown }[]
}

/** A tileset of a version; undefined when the version has none of that name. */
export async function getTileset(
  sql: Sql,
  version: DataVersion,
  tileset: TilesetId,
): Promise<Tileset | undefined> {
  const [row] = await sql<Tileset[]>`
    select minzoom, maxzoom, bounds, layers
    from ${tableOf(sql, version, 'tileset')} where id = ${tileset}`
  return row
}

/** The gzipped bytes of a tile; undefined when nothing is there. */
export async function getTile(
  sql: Sql,
  version: DataVersion,
  tileset: TilesetId,
  { z, x, y }: { z: number; x: number; y: number },
): Promise<Buffer | undefined> {
  const [row] = await sql<{ data: Buffer }[]>`
    select data from ${tableOf(sql, version, 'tile')}
    where tileset = ${tileset} and z = ${z} and x = ${x} and y = ${y}`
  return row?.data
}
