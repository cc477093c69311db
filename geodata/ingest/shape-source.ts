// Shape: staged geometries into EPSG:2154, polygons valid. What cannot be mended honestly is rejected, never bent.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from '../sources/source.ts'
import { stagingTable } from '../sources/source.ts'

/** Mending may change the planar area by less than this share. */
export const MOST_MENDED = 0.01
export const MEND_RULE =
  'géométrie invalide : ST_MakeValid, polygones gardés, surface à moins de 1 %'
export const MEND_REFUSED =
  'géométrie invalide, réparable seulement en changeant la surface de 1 % ou plus'

/** Fills `_geom` of a staging table; invalid polygons are mended by the one rule or rejected. */
export async function shapeSource(sql: Sql, version: DataVersion, source: Source): Promise<void> {
  const raw = tableOf(sql, version, stagingTable(source))
  if (source.geometry !== 'polygon') {
    await sql`update ${raw} set _geom = ST_Transform(_position, 2154)`
    return
  }
  await sql`update ${raw} set _geom = ST_Multi(ST_Transform(ST_Force2D(_position), 2154))`
  await sql`
    with mended as (
      select _feature, ST_Area(_geom) as before_m2,
        ST_Multi(ST_CollectionExtract(ST_MakeValid(_geom), 3)) as geom
      from ${raw} where not ST_IsValid(_geom)),
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
