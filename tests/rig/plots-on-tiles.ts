// What the map sees: the plots of every zoom, from tiles asked of the API and decoded by another's decoder.
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { expect } from 'vitest'
import type { createApp } from '../../api/app.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Sql } from '../../geodata/db/open-database.ts'
import { buildTiles } from '../../geodata/tiles/build-tiles.ts'

export type PlotOnTile = { type: string; id: number; properties: Record<string, unknown> }

const TYPES = ['Unknown', 'Point', 'LineString', 'Polygon']

/** Builds the tiles of the plots, asks for each of them, and gives for every zoom its plots by id. */
export async function readPlotsOnTiles(
  sql: Sql,
  app: ReturnType<typeof createApp>,
  version: DataVersion,
): Promise<Map<number, Map<string, PlotOnTile>>> {
  await sql`delete from ${tableOf(sql, version, 'tile')} where tileset = 'plot'`
  await sql`delete from ${tableOf(sql, version, 'tileset')} where id = 'plot'`
  await buildTiles(sql, version, { tilesets: ['plot'] })
  const places = await sql<{ z: number; x: number; y: number }[]>`
    select z, x, y from ${tableOf(sql, version, 'tile')} where tileset = 'plot'`
  const zooms = new Map<number, Map<string, PlotOnTile>>()
  for (const { z, x, y } of places) {
    const response = await app.request(`/api/tiles/plot/${version.version}/${z}/${x}/${y}.pbf`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const layer = new VectorTile(new PbfReader(bytes)).layers.plot
    const plots = zooms.get(z) ?? new Map<string, PlotOnTile>()
    zooms.set(z, plots)
    for (let i = 0; i < (layer?.length ?? 0); i++) {
      const { id = -1, properties, type } = layer!.feature(i)
      const plot = { type: TYPES[type] ?? '', id, properties }
      const before = plots.get(String(properties.id))
      // A plot across two tiles says the same in both.
      if (before) expect(plot).toEqual(before)
      plots.set(String(properties.id), plot)
    }
  }
  return zooms
}
