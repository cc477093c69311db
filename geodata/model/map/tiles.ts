// What the tiles hold: tilesets, their layers and zooms. One list for the encoder, the TileJSON and the map's layers.
// Address: /api/tiles/{tileset}/{version}/{z}/{x}/{y}.pbf, gzipped, immutable.

/**
 * - plot: layer `plot`, every plot at every zoom, id = ordinal. A point (at `centre`) where it would be too small to
 *   draw (z < 11), else a polygon. Attributes: `id`, then the filterable columns under their column names: numbers as
 *   stored (m², m), sets as ",a,b,", absent when unknown; plus `code_insee`, `epci`, `departement`, `site_id`.
 *   From z 13 a second layer `plot_label`: points at `centre`, with the same words and `name`.
 * - site: layer `site` (polygons; id, name, category, surface_m2, plots, proxy) and `site_label` (points, same).
 * - base: layers `departement`, `epci`, `commune` (polygons), `place` (points: name, kind, population, rank),
 *   `water`, `wood`, `urban`, `rail`, `road` (kind's class and name).
 * - context: layers `zone_urba` (zone, libelle), `sdrif_e` (map, item, name), `constraint_area` (kind, effect, name),
 *   `access_point` (kind, name, detail).
 */
export const TILESETS = {
  base: { minzoom: 5, maxzoom: 13 },
  site: { minzoom: 6, maxzoom: 13 },
  plot: { minzoom: 6, maxzoom: 14 },
  context: { minzoom: 8, maxzoom: 13 },
} as const
export type TilesetId = keyof typeof TILESETS

/** Below this zoom a plot is a point. */
export const PLOT_SHAPE_MINZOOM = 11
