// What the tiles hold: tilesets, their zooms, layers and attributes. One list for the encoder, the TileJSON, /ogc and the
// map's layers. Address: /api/tiles/{tileset}/{version}/{z}/{x}/{y}.pbf, gzipped, immutable.
import { TILE_COLUMNS } from '../filter/tile-columns.ts'

export const TILESETS = {
  base: { minzoom: 5, maxzoom: 13 },
  site: { minzoom: 6, maxzoom: 13 },
  plot: { minzoom: 6, maxzoom: 14 },
  context: { minzoom: 8, maxzoom: 13 },
} as const
export type TilesetId = keyof typeof TILESETS

/** Below this zoom a plot is a point. */
export const PLOT_SHAPE_MINZOOM = 11

/** What the map filters on; numbers as stored, sets as ",a,b,"; absent when unknown. */
const PLOT = ['id', ...TILE_COLUMNS.plain, ...TILE_COLUMNS.m2, ...TILE_COLUMNS.sets] as const

/**
 * By tileset, its layers and the attributes of their features. `plot` holds every plot at every zoom, its number the
 * ordinal: a point (at `centre`) where it would be too small to draw, else a polygon; `plot_label` points, from zoom 13.
 */
export const TILE_TAGS = {
  base: {
    departement: ['code', 'name'],
    epci: ['code', 'name'],
    commune: ['code', 'name'],
    place: ['name', 'kind', 'population', 'rank'],
    water: ['class', 'name'],
    wood: ['class', 'name'],
    urban: ['class', 'name'],
    rail: ['class', 'name'],
    road: ['class', 'name'],
  },
  site: {
    site: ['id', 'name', 'category', 'surface_m2', 'plots', 'proxy'],
    site_label: ['id', 'name', 'category', 'surface_m2', 'plots'],
  },
  plot: { plot: PLOT, plot_label: [...PLOT, 'name'] },
  context: {
    zone_urba: ['zone', 'libelle'],
    sdrif_e: ['map', 'item', 'name'],
    constraint_area: ['kind', 'effect', 'name'],
    access_point: ['kind', 'name', 'detail'],
    network_line: ['kind', 'name', 'detail'],
  },
} as const satisfies Record<TilesetId, Readonly<Record<string, readonly string[]>>>

/** A layer by its tileset and its name there. */
export type TileLayerName = {
  [Id in TilesetId]: { tileset: Id; layer: keyof (typeof TILE_TAGS)[Id] }
}[TilesetId]

export const tileTags = ({ tileset, layer }: TileLayerName): readonly string[] => {
  const layers: Readonly<Record<string, readonly string[]>> = TILE_TAGS[tileset]
  return layers[layer]!
}
