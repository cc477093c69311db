// What of an area lies in the features of a layer: the one piece of SQL that every layer of a reading is measured by.
import type { Fragment, Sql } from 'postgres'
import type { tableOf } from '../../geodata/db/data-version.ts'
import { GRID_M, unionM2 } from '../../geodata/db/union-m2.ts'

/** An area to read, EPSG:2154, valid, as WKB; and the same in slices, a collection of polygons that do not overlap. */
export type ReadArea = { wkb: Uint8Array; slices: Uint8Array; m2: number }

/** A large feature is clipped near the area first; the odd margin keeps the box off round coordinates. */
const CLIP = { vertices: 128, marginM: 1.2347 }

/** An area of more vertices is read slice by slice: overlays of long, spiky outlines take seconds. */
const SLICE_VERTICES = 128

/**
 * CTEs: `slice` (the area in pieces, `whole`, with its box), `cut` (one row a feature and a slice that share surface: the
 * `columns` of the layer, `piece`, area_m2, perimeter_m). `columns` name the layer's own as `layer.…`. Slices do not
 * overlap, so what parts cover together is the sum over slices; outlines count the cuts between them.
 */
export function layerParts(
  sql: Sql,
  { slices }: ReadArea,
  layer: Fragment | ReturnType<typeof tableOf>,
  columns: Fragment,
): Fragment {
  return sql`
    slice as materialized (
      select path as at, geom as whole, ST_Expand(ST_Envelope(geom), ${CLIP.marginM}::float8) as box
      from ST_Dump(ST_GeomFromWKB(${slices as Buffer}::bytea, 2154))),
    near as materialized (
      select ${columns}, slice.at, slice.whole,
        case when ST_NPoints(layer.geom) > ${CLIP.vertices}::int
          then ST_ClipByBox2D(layer.geom, slice.box::box2d) else layer.geom end as geom
      from slice join ${layer} as layer on layer.geom && slice.whole),
    laid as materialized (
      select near.*, case when ST_CoveredBy(whole, geom) then whole
        when ST_CoveredBy(geom, whole) then geom
        else ST_CollectionExtract(ST_Intersection(geom, whole, ${GRID_M}::float8), 3) end as piece
      from near),
    cut as materialized (
      select laid.*, ST_Area(piece) as area_m2, ST_Perimeter(piece) as perimeter_m
      from laid where ST_Area(piece) > 0)`
}

/** The slices of a geometry, as WKB: made once for all layers. */
export const slicesOf = (sql: Sql, geom: Fragment): Fragment => sql`
  ST_AsBinary(case when ST_NPoints(${geom}) > ${SLICE_VERTICES}::int
    then (select ST_Collect(slice) from ST_Subdivide(${geom}, ${SLICE_VERTICES}::int) as slice)
    else ${geom} end)`

/** A row `total`: the m² of all parts, and of what they cover together. */
export const totalOf = (sql: Sql): Fragment => sql`
  total as (
    select sum(sum_m2) as sum_m2, sum(union_m2) as union_m2
    from (select sum(area_m2) as sum_m2, ${unionM2(sql)} as union_m2 from cut group by at) as by_slice)`

/** `part`: one row a feature, of its `key`. */
export const partsBy = (sql: Sql, key: Fragment): Fragment => sql`
  part as (
    select ${key} as key, sum(area_m2) as area_m2, sum(perimeter_m) as perimeter_m
    from cut group by ${key})`
