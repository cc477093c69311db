// Shape: staged geometries into EPSG:2154, polygons valid. What cannot be mended honestly is rejected, never bent.
// Rows are shaped as they are staged, so that the table is written once; only the few invalid ones are gone over again.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from '../sources/source.ts'
import { stagingTable } from '../sources/source.ts'

type Fragment = ReturnType<Sql>

/** Mending may change the planar area by less than this share. */
export const MOST_MENDED = 0.01
export const MEND_RULE =
  'géométrie invalide : ST_MakeValid, polygones gardés, surface à moins de 1 %'
export const MEND_REFUSED =
  'géométrie invalide, réparable seulement en changeant la surface de 1 % ou plus'

/** A staged position as what is kept of it, valid or not: EPSG:2154, polygons as MultiPolygon. */
export const shaped = (sql: Sql, source: Source, position: Fragment) =>
  source.geometry === 'polygon'
    ? sql`ST_Multi(ST_Transform(${position}, 2154))`
    : sql`ST_Transform(${position}, 2154)`

/** Fills `_geom` where the stage left it open, on invalid polygons: mended by the one rule or rejected. */
export async function shapeSource(sql: Sql, version: DataVersion, source: Source): Promise<void> {
  if (source.geometry !== 'polygon') return
  const raw = tableOf(sql, version, stagingTable(source))
  await sql`
    with invalid as materialized (
      select _feature, ${shaped(sql, source, sql`_position`)} as geom from ${raw} where _geom is null),
    mended as materialized (
      select _feature, ST_Area(geom) as before_m2,
        ST_Multi(ST_CollectionExtract(ST_MakeValid(geom), 3)) as geom
      from invalid),
    judged as (
      select _feature, geom,
        not ST_IsEmpty(geom) and abs(ST_Area(geom) - before_m2) < ${MOST_MENDED} * ST_Area(geom) as good
      from mended),
    gone as (
      delete from ${raw} as raw using judged
      where raw._feature = judged._feature and not judged.good returning raw._feature),
    kept as (
      update ${raw} as raw set _geom = judged.geom from judged
      where raw._feature = judged._feature and judged.good returning raw._feature),
    told as (
      insert into ${tableOf(sql, version, 'raw_mended')} (source, feature, rule)
      select ${source.id}, _feature, ${MEND_RULE} from kept)
    insert into ${tableOf(sql, version, 'raw_rejected')} (source, feature, reason)
    select ${source.id}, _feature, ${MEND_REFUSED} from gone`
}
