// What of an area lies in the features of a layer: the one piece of SQL that every layer of a reading is measured by.
import type { Fragment, Sql } from 'postgres'
import type { tableOf } from '../../geodata/db/data-version.ts'

/** An area to read: EPSG:2154, valid, as WKB. */
export type ReadArea = { wkb: Uint8Array; m2: number }

/**
 * Overlays snap to a tenth of a millimetre. Without a grid GEOS first tries bare numbers and starts again when that fails;
 * where boundaries nearly coincide the failure ends the session of the embedded engine instead.
 */
export const GRID_M = 0.0001

/** A large feature is clipped near the area first; the odd margin keeps the box off round coordinates. */
const CLIP = { vertices: 128, marginM: 1.2347 }

/**
 * CTEs `area` (whole, box) and `part` (`columns` of the layer, `geom`, area_m2, perimeter_m): one row a feature that
 * shares surface with the area. `columns` name the layer's own as `layer.…`.
 */
export function layerParts(
  sql: Sql,
  { wkb }: ReadArea,
  layer: Fragment | ReturnType<typeof tableOf>,
  columns: Fragment,
): Fragment {
  return sql`
    area as materialized (
      select geom as whole, ST_Expand(ST_Envelope(geom), ${CLIP.marginM}::float8) as box
      from (select ST_GeomFromWKB(${wkb as Buffer}::bytea, 2154) as geom) as given),
    near as materialized (
      select ${columns}, area.whole,
        case when ST_NPoints(layer.geom) > ${CLIP.vertices}::int
          then ST_ClipByBox2D(layer.geom, area.box::box2d) else layer.geom end as geom
      from area join ${layer} as layer on layer.geom && area.whole),
    cut as materialized (
      select near.*, case when ST_CoveredBy(whole, geom) then whole
        when ST_CoveredBy(geom, whole) then geom
        else ST_CollectionExtract(ST_Intersection(geom, whole, ${GRID_M}::float8), 3) end as piece
      from near),
    part as materialized (
      select cut.*, ST_Area(piece) as area_m2, ST_Perimeter(piece) as perimeter_m
      from cut where ST_Area(piece) > 0)`
}

/** What the parts of a group cover together, m²: the cheap answers first. */
export const unionM2 = (sql: Sql): Fragment => sql`
  case when count(*) = 0 then 0 when count(*) = 1 then max(area_m2)
    when max(area_m2) >= max(ST_Area(whole)) then max(area_m2)
    else ST_Area(ST_Union(piece, ${GRID_M}::float8)) end`
