// Which constraint areas cover a plot, which kinds weigh on it, and which kinds cannot be known there.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import * as codes from '../model/codes.ts'

const CONSTRAINTS: string[] = [...codes.CONSTRAINTS]

/** A constraint weighs on a plot when it covers more than 1 % or more than 100 m² of it (design: "Constraint"). */
export const HIT_SHARE = 0.01
export const HIT_M2 = 100

/**
 * Of the plots with ordinals in [from, to), inserts `plot_constraint` (area in m², share, one row an area) and the
 * kinds hit and unknown. Areas of one kind may overlap: what they cover together is their union. A kind is unknown
 * when its coverage leaves out so much of the plot that a hit could hide there.
 */
export async function deriveConstraints(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  const areas = tableOf(sql, version, 'constraint_area')
  await sql`
    with batch as materialized (
      select id, ordinal, geom, ST_Area(geom) as whole_m2,
        least(${HIT_M2}, ${HIT_SHARE} * ST_Area(geom)) as most_m2
      from ${tableOf(sql, version, 'plot')} where ordinal >= ${from} and ordinal < ${to}),
    measured as materialized (
      select batch.id, batch.ordinal, piece.kind, piece.id as area_id, batch.whole_m2, batch.most_m2,
        sum(case when ST_CoveredBy(batch.geom, piece.geom) then batch.whole_m2
          else ST_Area(ST_Intersection(batch.geom, piece.geom)) end) as area_m2
      from batch join ${tableOf(sql, version, 'derive_area')} as piece on piece.geom && batch.geom
      group by batch.id, batch.ordinal, piece.kind, piece.id, batch.whole_m2, batch.most_m2),
    touching as (
      insert into ${tableOf(sql, version, 'plot_constraint')}
        (plot_id, kind, constraint_id, area_m2, share)
      select id, kind, area_id, area_m2, least(1, area_m2 / whole_m2)
      from measured where area_m2 > 0),
    by_kind as (
      select ordinal, kind, most_m2, max(area_m2) as largest_m2, sum(area_m2) as sum_m2
      from measured where area_m2 > 0
      group by ordinal, kind, most_m2),
    hit as (
      select ordinal, kind from by_kind
      where case when largest_m2 > most_m2 then true
        when sum_m2 <= most_m2 then false
        else most_m2 < (
          select ST_Area(ST_Union(ST_Intersection(area.geom, batch.geom)))
          from batch
          join measured on measured.ordinal = batch.ordinal
          join ${areas} as area on area.id = measured.area_id
          where batch.ordinal = by_kind.ordinal and measured.kind = by_kind.kind) end),
    covered as (
      select batch.ordinal, piece.words,
        sum(case when ST_CoveredBy(batch.geom, piece.geom) then batch.whole_m2
          else ST_Area(ST_Intersection(batch.geom, piece.geom)) end) as area_m2
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
