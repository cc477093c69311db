// What goes into each layer of each tileset: one query a layer, the words of geodata/model/map/tiles.ts.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { TILE_COLUMNS } from '../model/filter/tile-columns.ts'
import type { TileLayerName } from '../model/map/tiles.ts'
import { PLOT_SHAPE_MINZOOM } from '../model/map/tiles.ts'

/**
 * `wkb` is the shape; `centre_wkb` a point on it, for the layers that draw points. The rest are attributes (`TILE_TAGS`);
 * `$id` is the row's own id in words, `id` the number of its feature.
 */
export type TileRow = { id?: number; wkb: Buffer; centre_wkb?: Buffer } & Record<string, unknown>

export type TileLayer = TileLayerName & {
  minzoom: number
  maxzoom: number
  /** Shapes snap to single units of a tile, not to half pixels. */
  fine?: boolean
  /** A shape too small to draw becomes a point, so that no feature is lost. */
  keepAll?: boolean
  /** Draws the rows' points on the surface instead of their shapes. */
  points?: boolean
  /** Layers that name the same function share its rows: they are read once. */
  pages: (sql: Sql, version: DataVersion) => AsyncIterable<TileRow[]>
}

/** Plots come in pages, so that other readers of the embedded engine get their turn (a cursor would hold it). */
const PLOTS_A_PAGE = 2000

async function* once(query: PromiseLike<unknown>): AsyncIterable<TileRow[]> {
  yield (await query) as TileRow[]
}

const set = (sql: Sql, column: string) =>
  sql`case when ${sql(column)} = '{}' then null else ',' || array_to_string(${sql(column)}, ',') || ',' end as ${sql(column)}`

async function* plotPages(sql: Sql, version: DataVersion): AsyncIterable<TileRow[]> {
  const tags = TILE_COLUMNS.plain.map((column) => sql`, ${sql(column)}`)
  const m2 = TILE_COLUMNS.m2.map((column) => sql`, nullif(${sql(column)}, 0) as ${sql(column)}`)
  const sets = TILE_COLUMNS.sets.map((column) => sql`, ${set(sql, column)}`)
  const page = (least: number) => {
    const rows = sql<TileRow[]>`
      select ordinal as id, id as "$id", name, ST_AsBinary(geom) as wkb, ST_AsBinary(centre) as centre_wkb ${tags} ${m2} ${sets}
      from ${tableOf(sql, version, 'plot')}
      where ordinal >= ${least} and ordinal < ${least + PLOTS_A_PAGE}
      order by ordinal`.execute()
    rows.catch(() => {}) // told when it is waited for
    return rows
  }
  // The database reads the next page while this one is looked at.
  for (let least = 0, next = page(0); ;) {
    const rows = await next
    if (rows.length === 0) return
    next = page((least += PLOTS_A_PAGE))
    yield rows
  }
}

const areas = (
  layer: 'departement' | 'epci' | 'commune',
  code: string,
  minzoom: number,
): TileLayer => ({
  layer,
  tileset: 'base',
  minzoom,
  maxzoom: 13,
  pages: (sql, v) =>
    once(
      sql`select ${sql(code)} as code, name, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, layer)} where geom is not null`,
    ),
})

const base = (layer: 'water' | 'wood' | 'urban' | 'rail' | 'road', minzoom: number): TileLayer => ({
  layer,
  tileset: 'base',
  minzoom,
  maxzoom: 13,
  pages: (sql, v) =>
    once(
      sql`select id, class, name, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'base_feature')} where kind = ${layer}`,
    ),
})

export const TILE_LAYERS: readonly TileLayer[] = [
  areas('departement', 'code', 5),
  areas('epci', 'siren', 8),
  areas('commune', 'code_insee', 9),
  base('wood', 7),
  base('urban', 7),
  base('water', 6),
  base('rail', 8),
  base('road', 6),
  {
    layer: 'place',
    tileset: 'base',
    minzoom: 6,
    maxzoom: 13,
    pages: (sql, v) =>
      once(sql`
        select name, 'commune' as kind, population, row_number() over (order by population desc nulls last)::int as rank,
          ST_AsBinary(coalesce(centre, ST_PointOnSurface(geom))) as wkb
        from ${tableOf(sql, v, 'commune')} where centre is not null or geom is not null`),
  },
  {
    layer: 'site',
    tileset: 'site',
    minzoom: 6,
    maxzoom: 13,
    keepAll: true,
    pages: (sql, v) =>
      once(
        sql`select id as "$id", name, category, surface_m2::int as surface_m2, plots, proxy, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'site')}`,
      ),
  },
  {
    layer: 'site_label',
    tileset: 'site',
    minzoom: 9,
    maxzoom: 13,
    pages: (sql, v) =>
      once(
        sql`select id as "$id", name, category, surface_m2::int as surface_m2, plots, ST_AsBinary(ST_PointOnSurface(geom)) as wkb from ${tableOf(sql, v, 'site')} where name is not null`,
      ),
  },
  {
    layer: 'plot',
    tileset: 'plot',
    minzoom: 6,
    maxzoom: PLOT_SHAPE_MINZOOM - 1,
    points: true,
    pages: plotPages,
  },
  {
    layer: 'plot',
    tileset: 'plot',
    minzoom: PLOT_SHAPE_MINZOOM,
    maxzoom: 14,
    fine: true,
    keepAll: true,
    pages: plotPages,
  },
  {
    layer: 'plot_label',
    tileset: 'plot',
    minzoom: 13,
    maxzoom: 14,
    points: true,
    pages: plotPages,
  },
  {
    layer: 'zone_urba',
    tileset: 'context',
    minzoom: 10,
    maxzoom: 13,
    fine: true,
    pages: (sql, v) =>
      once(
        sql`select zone, libelle, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'zone_urba')}`,
      ),
  },
  {
    layer: 'sdrif_e',
    tileset: 'context',
    minzoom: 8,
    maxzoom: 13,
    pages: (sql, v) =>
      once(
        sql`select map, item, name, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'sdrif_e')}`,
      ),
  },
  {
    layer: 'constraint_area',
    tileset: 'context',
    minzoom: 8,
    maxzoom: 13,
    pages: (sql, v) =>
      once(
        sql`select kind, effect, name, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'constraint_area')}`,
      ),
  },
  {
    layer: 'access_point',
    tileset: 'context',
    minzoom: 8,
    maxzoom: 13,
    pages: (sql, v) =>
      once(
        sql`select kind, name, detail, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'access_point')}`,
      ),
  },
  {
    layer: 'network_line',
    tileset: 'context',
    minzoom: 8,
    maxzoom: 13,
    pages: (sql, v) =>
      once(
        sql`select kind, name, detail, ST_AsBinary(geom) as wkb from ${tableOf(sql, v, 'network_line')}`,
      ),
  },
]
