// Which constraint areas cover a plot, which kinds weigh on it, and which kinds cannot be known there.
import { GRID_M } from '../db/union-m2.ts'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { unionM2 } from '../db/union-m2.ts'
import * as codes from '../model/codes.ts'

const CONSTRAINTS: string[] = [...codes.CONSTRAINTS]

/** A constraint weighs on a plot when it covers more than 1 % or more than 100 m² of it (design: "Constraint"). */
export const HIT_SHARE = 0.01
export const HIT_M2 = 100

/**
 * Of the plots with ordinals in [from, to), inserts `plot_constraint` (area in m², share, one row an area),
 * `plot_constraint_kind` (the same of the union of the areas of a kind, which may overlap) and the kinds hit and unknown.
 * A kind is unknown when its coverage leaves out so much of the plot that a hit could hide there.
 */
export async function deriveConstraints(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    with batch as materialized (
      select id, ordinal, geom, ST_Area(geom) as whole_m2,
        least(${HIT_M2}, ${HIT_SHARE} * ST_Area(geom)) as most_m2
      from ${tableOf(sql, version, 'plot')} where ordinal >= ${from} and ordinal < ${to}),
    cut as materialized (
      select batch.ordinal, area.kind, area.id as area_id, batch.geom as whole,
        case when ST_CoveredBy(batch.geom, area.geom) then batch.geom
          else ST_CollectionExtract(ST_Intersection(batch.geom, area.geom, ${GRID_M}::float8), 3) end as piece
      from batch join ${tableOf(sql, version, 'derive_area')} as area on area.geom && batch.geom),
    measured as materialized (
      select cut.*, ST_Area(piece) as area_m2 from cut where ST_Area(piece) > 0),
    touching as (
      insert into ${tableOf(sql, version, 'plot_constraint')}
        (plot_id, kind, constraint_id, area_m2, share)
      select batch.id, kind, area_id, sum(area_m2), least(1, sum(area_m2) / whole_m2)
      from measured join batch using (ordinal)
      group by batch.id, kind, area_id, whole_m2),
    by_kind as materialized (
      select ordinal, kind, ${unionM2(sql)} as area_m2 from measured group by ordinal, kind),
    together as (
      insert into ${tableOf(sql, version, 'plot_constraint_kind')} (plot_id, kind, area_m2, share)
      select batch.id, kind, area_m2, least(1, area_m2 / whole_m2)
      from by_kind join batch using (ordinal)),
    hit as (
      select ordinal, kind from by_kind join batch using (ordinal) where area_m2 > most_m2),
    covered as (
      select batch.ordinal, piece.words,
        sum(case when ST_CoveredBy(batch.geom, piece.geom) then batch.whole_m2
          else ST_Area(ST_Intersection(batch.geom, piece.geom, ${GRID_M}::float8)) end) as area_m2
      from batch join ${tableOf(sql, version, 'derive_cover')} as piece on piece.geom && batch.geom
      group by batch.ordinal, piece.words),
    outside as (
      select batch.ordinal, coverage.words
      from ${tableOf(sql, version, 'derive_coverage')} as coverage
      cross join batch
      left join covered on covered.ordinal = batch.ordinal and covered.words = coverage.words
      where batch.whole_m2 - coalesce(covered.area_m2, 0) > batch.most_m2),
    unknown as (
      select outside.ordinal, wanted.kind
      from outside
      join unnest(${CONSTRAINTS}::text[]) as wanted (kind)
        on 'constraint.' || wanted.kind = any (outside.words)
      union all
      select batch.ordinal, wanted.kind
      from unnest(${CONSTRAINTS}::text[]) as wanted (kind) cross join batch
      where not exists (
        select from ${tableOf(sql, version, 'derive_coverage')}
        where 'constraint.' || wanted.kind = any (words))),
    known as (
      select ordinal, array_agg(kind order by kind) as kinds from hit group by ordinal),
    missing as (
      select ordinal, array_agg(kind order by kind) as kinds
      from unknown left join hit using (ordinal, kind)
      where hit.ordinal is null group by ordinal)
    insert into ${tableOf(sql, version, 'derive_constraint')} (ordinal, hit, unknown)
    select ordinal, coalesce(known.kinds, '{}'), coalesce(missing.kinds, '{}')
    from batch left join known using (ordinal) left join missing using (ordinal)`
}
