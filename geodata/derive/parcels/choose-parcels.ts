// Which parcels plots are made of: those with more than half inside a site that no other source has taken in hand.
import type { PendingQuery, Row } from 'postgres'
import { GRID_M } from '../../db/union-m2.ts'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { runSqlFile } from '../../db/run-sql-file.ts'
import type { Progress } from '../../model/progress.ts'
import { inBatches } from '../batches.ts'
import { layOutOfPlay, leaveOutBesideAirports, leaveOutGround } from './leave-out-ground.ts'
import type { SiteWords } from './leave-out-sites.ts'
import { leaveOutSites, listStrange } from './leave-out-sites.ts'
import { tellLeftOut } from './tell-left-out.ts'

/** Limits that differ by no more than this many metres are one limit. */
export const SNAP_M = 0.1
/** What two parcels share beyond the play of one limit, in m²: it goes to the first by cadastral reference. */
export const LEAST_OVERLAP_M2 = 1
/** Of a parcel so much must be left by the plots of other sources. */
const LEFT = 0.5
const FIRST_PIECES = 50

export type ChosenParcels = {
  /** With more than half inside a site. */
  inSites: number
  /** Sites that the operator names and the version does not have. */
  strangeSites: readonly string[]
  /** Of those, in a site that plots of other sources fill by over half. */
  inFilledSites: number
  /** Of those, in no site that is land to settle on, or on ground that is none: parcels by reason, in words. */
  leftOut: Readonly<Record<string, number>>
  /** Of those, covered by over half by plots of other sources. */
  covered: number
  /** Of those, with nothing left beside the parcels before them. */
  vanished: number
  /** Parcels that overlapped another: the shared land was taken from them. */
  trimmed: number
}

/**
 * Fills `derive_parcel`: parcels less the plots of other sources, without overlaps. A parcel belongs to the site that holds most of it. Work is by ranges, through the spatial index of `parcel`.
 */
export async function chooseParcels(
  sql: Sql,
  version: DataVersion,
  siteWords: SiteWords,
  onProgress: Progress,
): Promise<ChosenParcels> {
  const file = (name: string) =>
    runSqlFile(sql, new URL(`./sql/${name}`, import.meta.url), version.schema)
  const table = (name: string) => tableOf(sql, version, name)
  const step = (
    id: string,
    sentence: string,
    total: number,
    run: (from: number, to: number) => Promise<void>,
  ) => inBatches(total, run, (done) => onProgress({ id, done, total, sentence }), FIRST_PIECES)

  await file('0001_sites.sql')
  const leftSites = await leaveOutSites(sql, version, siteWords)
  await step(
    'parcels-in-sites',
    'finding the parcels of each site',
    await count(sql, sql`${table('derive_site_piece')}`),
    (from, to) => findInSites(sql, version, from, to),
  )
  await file('0002_choose.sql')
  const chosen = await count(sql, sql`${table('derive_chosen')}`)
  await sql`
    update ${table('derive_chosen')} as chosen set left_out = left_site.reason
    from ${table('derive_left_site')} as left_site
    where left_site.site_id = chosen.site_id and not chosen.filled`
  await leaveOutBesideAirports(sql, version)
  await layOutOfPlay(sql, version)
  await step('parcels-ground', 'leaving out ground where nobody settles', chosen, (from, to) =>
    leaveOutGround(sql, version, from, to),
  )
  const counts: ChosenParcels = {
    inSites: chosen,
    strangeSites: await listStrange(sql, version, siteWords),
    leftOut: await tellLeftOut(sql, version, leftSites),
    inFilledSites: await count(sql, sql`${table('derive_chosen')} where filled`),
    covered: 0,
    vanished: 0,
    trimmed: 0,
  }
  await step(
    'parcels-free',
    'leaving land to the plots of other sources',
    chosen,
    async (from, to) => {
      counts.covered += await takeFreeLand(sql, version, from, to)
    },
  )
  await sql`analyze ${table('derive_parcel')}`
  await step('parcels-overlaps', 'looking for parcels that overlap', chosen, (from, to) =>
    findOverlaps(sql, version, from, to),
  )
  const { trimmed, emptied } = await trimOverlaps(sql, version)
  return { ...counts, trimmed, vanished: emptied }
}

async function findInSites(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    insert into ${tableOf(sql, version, 'derive_parcel_share')} (parcel_id, site_id, whole_m2, inside_m2)
    select parcel.id, piece.site_id, ST_Area(parcel.geom),
      case when ST_Covers(piece.geom, parcel.geom) then ST_Area(parcel.geom)
        else ST_Area(ST_Intersection(piece.geom, parcel.geom, ${GRID_M}::float8)) end
    from ${tableOf(sql, version, 'derive_site_piece')} as piece
    join ${tableOf(sql, version, 'parcel')} as parcel on parcel.geom && piece.geom
    where piece.ordinal >= ${from} and piece.ordinal < ${to}
      and ST_Intersects(piece.geom, parcel.geom)`
}

/** Answers how many parcels were left, for the plots of other sources cover most of them. */
async function takeFreeLand(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<number> {
  const [counted] = await sql<{ covered: number }[]>`
    with freed as materialized (
      select chosen.ordinal, chosen.id, chosen.site_id, ST_Area(parcel.geom) as whole_m2,
        case when held.geom is null then parcel.geom else ST_Difference(parcel.geom, held.geom, ${GRID_M}::float8) end as geom
      from ${tableOf(sql, version, 'derive_chosen')} as chosen
      join ${tableOf(sql, version, 'parcel')} as parcel using (id)
      cross join lateral (
        select ST_Union(plot.geom, ${GRID_M}::float8) as geom
        from ${tableOf(sql, version, 'derive_held_plot')} as plot
        where ST_Intersects(plot.geom, parcel.geom)) as held
      where chosen.ordinal >= ${from} and chosen.ordinal < ${to} and not chosen.filled
        and chosen.left_out is null),
    kept as (
      insert into ${tableOf(sql, version, 'derive_parcel')} (ordinal, id, site_id, geom)
      select ordinal, id, site_id, ST_Multi(ST_CollectionExtract(geom, 3)) from freed
      where ST_Area(geom) >= ${LEFT} * whole_m2)
    select count(*) filter (where ST_Area(geom) < ${LEFT} * whole_m2)::int as covered from freed`
  return counted?.covered ?? 0
}

/** Whether insides meet is known in a third of the time that their overlay takes, and nearly none do. */
async function findOverlaps(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  const parcels = tableOf(sql, version, 'derive_parcel')
  await sql`
    insert into ${tableOf(sql, version, 'derive_parcel_overlap')} (ordinal, geom)
    select later.ordinal, ST_Union(earlier.geom, ${GRID_M}::float8)
    from ${parcels} as later
    join ${parcels} as earlier
      on earlier.geom && later.geom and earlier.id collate "C" < later.id collate "C"
    where later.ordinal >= ${from} and later.ordinal < ${to}
      and case when ST_Relate(earlier.geom, later.geom, 'T********')
        then ST_Area(ST_Intersection(earlier.geom, later.geom, ${GRID_M}::float8)) > ${LEAST_OVERLAP_M2} else false end
    group by later.ordinal`
}

/** Each piece of land that several parcels claim goes to the first of them, whatever the order of the work. */
async function trimOverlaps(
  sql: Sql,
  version: DataVersion,
): Promise<{ trimmed: number; emptied: number }> {
  const parcels = tableOf(sql, version, 'derive_parcel')
  const trimmed = await sql`
    update ${parcels} as parcel
    set geom = ST_Multi(ST_CollectionExtract(ST_Difference(parcel.geom, overlap.geom, ${GRID_M}::float8), 3))
    from ${tableOf(sql, version, 'derive_parcel_overlap')} as overlap
    where overlap.ordinal = parcel.ordinal`
  const emptied = await sql`delete from ${parcels} where ST_Area(geom) < ${LEAST_OVERLAP_M2}`
  return { trimmed: trimmed.count, emptied: emptied.count }
}

async function count(sql: Sql, from: PendingQuery<Row[]>): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${from}`
  return row?.count ?? 0
}
