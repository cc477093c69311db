// Usable surface: the plot less what forbids building, less a strip along the boundary, less ground that the plans leave to
// no economic use; and what fits in it. What is said of it stands in model/plans/usable-ground.ts.
import { GRID_M } from '../../db/union-m2.ts'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { Constraint } from '../../model/codes.ts'
import { CONSTRAINTS } from '../../model/codes.ts'
import { CONSTRAINT } from '../../model/plans/constraint-kinds.ts'
import { CLASSIFIED_WOOD, USABLE_SETBACK_M } from '../../model/plans/usable-ground.ts'
import type { DescribedFootprint } from './describe-footprints.ts'
import { HIT_M2, HIT_SHARE } from '../derive-constraints.ts'
import type { FootprintSearch } from './footprint-search.ts'

/** Kinds that forbid wherever they stand: where one is not covered the usable surface is unknown, served or not. */
export const ALWAYS_FORBIDDING: readonly Constraint[] = CONSTRAINTS.filter(
  (kind) => CONSTRAINT[kind].forbidsAlways,
)
/** Mitred, the strip is never narrower than it should be round a corner; a sharper spike is cut across past this. */
export const USABLE_BUFFER = 'join=mitre mitre_limit=5'

/** By ordinal: whole m² and what fits, whether or not the surface is known to be free there. */
export type UsableFound = { m2: Int32Array; footprints: DescribedFootprint[]; pending: Pending[] }
type Pending = { to: number; done: Promise<void> }

export function emptyUsable(count: number): UsableFound {
  return { m2: new Int32Array(count), footprints: [], pending: [] }
}

/**
 * Computes the usable surface (EPSG:2154) of the plots with ordinals in [from, to) as if every layer covered them, but for
 * zones: where none is known nothing is taken away. No strip is kept along the limit of a zone: none is told. Then it
 * gives it to the search. After `plot_zone` and `zone_urba.excludes_all`. Returns before what fits is found: wait with `usableFound`.
 */
export async function deriveUsable(
  sql: Sql,
  version: DataVersion,
  search: FootprintSearch,
  into: UsableFound,
  from: number,
  to: number,
): Promise<void> {
  const rows = await sql<{ ordinal: number; m2: number; wkb: Buffer }[]>`
    with batch as materialized (
      select ordinal, id, geom from ${tableOf(sql, version, 'plot')}
      where ordinal >= ${from} and ordinal < ${to}),
    forbidden as (
      select batch.ordinal, ST_Union(piece.geom, ${GRID_M}::float8) as geom
      from batch
      join ${tableOf(sql, version, 'derive_area')} as piece on piece.geom && batch.geom
      join ${tableOf(sql, version, 'constraint_area')} as area on area.id = piece.id
      where area.effect = 'forbids'
      group by batch.ordinal),
    excluded as (
      select batch.ordinal, piece.geom
      from batch
      join ${tableOf(sql, version, 'plot_zone')} as plot_zone on plot_zone.plot_id = batch.id
      join ${tableOf(sql, version, 'zone_urba')} as zone on zone.id = plot_zone.zone_id and zone.excludes_all
      join ${tableOf(sql, version, 'derive_zone')} as piece on piece.id = zone.id and piece.geom && batch.geom
      union all
      select batch.ordinal, wood.geom
      from batch
      join ${tableOf(sql, version, 'prescription')} as wood on wood.geom && batch.geom
      where wood.code = ${CLASSIFIED_WOOD}),
    left_out as (
      select ordinal, ST_Union(geom, ${GRID_M}::float8) as geom from excluded group by ordinal),
    free as materialized (
      select batch.ordinal, ST_Buffer(
        case when forbidden.geom is null then batch.geom
          else ST_Difference(batch.geom, forbidden.geom, ${GRID_M}::float8) end,
        ${-USABLE_SETBACK_M}::float8, ${USABLE_BUFFER}) as geom
      from batch left join forbidden using (ordinal)),
    usable as materialized (
      select ordinal, case when left_out.geom is null then free.geom
        else ST_CollectionExtract(ST_Difference(free.geom, left_out.geom, ${GRID_M}::float8), 3) end as geom
      from free left join left_out using (ordinal))
    select ordinal, round(ST_Area(geom))::integer as m2, ST_AsBinary(geom) as wkb
    from usable order by ordinal`
  for (const { ordinal, m2 } of rows) into.m2[ordinal] = m2
  const done = search.find(rows.map(({ wkb }) => wkb)).then((found) => {
    for (const [i, { ordinal }] of rows.entries())
      into.footprints[ordinal] = found[i] as DescribedFootprint
  })
  done.catch(() => {}) // told by whoever waits
  into.pending.push({ to, done })
}

/** Resolves when what fits is found for every plot below `to`. */
export async function usableFound(found: UsableFound, to: number): Promise<void> {
  for (const pending of found.pending) {
    await pending.done
    if (pending.to >= to) return
  }
}

/** What `deriveRecord` writes of a plot; whether it is known is decided by `usableKnown`. */
export function usableOf(
  ordinal: number,
  { m2, footprints }: UsableFound,
): { usable_m2: number; fit_length_dm: string; fit_rectangle: string | null } {
  const footprint = footprints[ordinal]
  if (!footprint) throw new Error(`what fits in plot ${ordinal} was not waited for`)
  return {
    usable_m2: m2[ordinal] as number,
    fit_length_dm: footprint.lengths,
    fit_rectangle: footprint.rectangle,
  }
}

/** Kinds that may forbid in a version: those that do somewhere in it, and those that always would. */
export async function listForbidding(sql: Sql, version: DataVersion): Promise<string[]> {
  const rows = await sql<{ kind: string }[]>`
    select distinct kind from ${tableOf(sql, version, 'constraint_area')} where effect = 'forbids'`
  return [...new Set([...ALWAYS_FORBIDDING, ...rows.map(({ kind }) => kind)])].sort()
}

/**
 * Condition over `before` (a plot) and `touched` (its row of `derive_constraint`): every kind that may forbid is covered
 * over the plot, but for what could not hide a hit. A kind that hits may still be uncovered elsewhere on the plot.
 */
export function usableKnown(sql: Sql, version: DataVersion, forbidding: readonly string[]) {
  const kinds = sql`${[...forbidding]}::text[]`
  return sql`not touched.unknown && ${kinds} and not exists (
    select from unnest(touched.hit) as kind
    where kind = any (${kinds})
      and ST_Area(before.geom) - coalesce((
        select sum(ST_Area(ST_Intersection(piece.geom, before.geom, ${GRID_M}::float8)))
        from ${tableOf(sql, version, 'derive_cover')} as piece
        where 'constraint.' || kind = any (piece.words) and piece.geom && before.geom), 0)
        > least(${HIT_M2}, ${HIT_SHARE} * ST_Area(before.geom)))`
}
