// The chosen parcels of each site, joined by the rule and written as plots.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { Progress } from '../../model/progress.ts'
import { readWkb } from '../../plane/read-wkb.ts'
import { writeMultiPolygon } from '../../plane/write-wkb.ts'
import { parcelles } from '../../sources/parcelles/source.ts'
import { inBatches } from '../batches.ts'
import { SNAP_M } from './choose-parcels.ts'
import { findStrips, LEAST_STRIP_M2, STRIP_MEAN_M, STRIP_TIMES } from './is-strip.ts'
import { joinParcels } from './join-parcels.ts'
import { measureOutline } from './measure-outline.ts'
import { sharedBoundaries } from './shared-boundaries.ts'
import { namePlot } from './name-plot.ts'
import type { Outline } from './snap-outlines.ts'
import { snapOutlines } from './snap-outlines.ts'

export type JoinedTally = {
  plots: number
  /** Parcels that plots were made of. */
  joined: number
  /** Parcels that stand alone, or together, under the least surface. */
  leftAlone: number
  /** Parcels of strips: roads and banks that are parcelled. */
  inStrips: number
  /** Parcels thinner than the tolerance. */
  fallen: number
}

type Row = { id: string; site: string; wkb: Buffer }
type Found = { plots: Outline[][]; left: string[][]; strips: number; vanished: number }

/** Plots, their parcels, and the parcels of what is a strip. */
type Made = { made: number; parcels: number; inStrips: number }

/** What is nowhere so wide is no plot, … */
const STRIP_M = 25
/** … and so is what is for less than this share of its surface. */
const LEAST_WIDE = 0.5
const FIRST_SITES = 10
/** Rows read, and parcels joined, in one statement. */
const MOST_ROWS = 1000

/** Inserts the plots of every site that has rows in `derive_parcel`. */
export async function joinSites(
  sql: Sql,
  version: DataVersion,
  onProgress: Progress,
): Promise<JoinedTally> {
  const parcels = tableOf(sql, version, 'derive_parcel')
  const sites = await sql<{ first: number; last: number }[]>`
    select min(ordinal) as first, max(ordinal) as last from ${parcels} group by site_id order by 1`
  const tally: JoinedTally = { plots: 0, joined: 0, leftAlone: 0, inStrips: 0, fallen: 0 }
  await inBatches(
    sites.length,
    async (from, to) => {
      const rows = await read(sites[from]?.first ?? 0, sites[to - 1]?.last ?? -1)
      const { plots, left, strips, vanished } = joinBySite(rows)
      for (const some of inChunks(plots)) {
        const { made, parcels, inStrips } = await insertPlots(sql, version, some)
        tally.plots += made
        tally.joined += parcels
        tally.inStrips += inStrips
      }
      tally.inStrips += strips
      tally.leftAlone += left.flat().length
      tally.fallen += vanished
    },
    (done) =>
      onProgress({
        id: 'parcels-to-plots',
        done,
        total: sites.length,
        sentence: 'joining the parcels of each site into plots',
      }),
    FIRST_SITES,
  )
  return tally

  async function read(first: number, last: number): Promise<Row[]> {
    const all: Row[] = []
    for (let at = first; at <= last; at += MOST_ROWS)
      all.push(
        ...(await sql<Row[]>`
          select id, site_id as site, ST_AsBinary(geom) as wkb
          from ${parcels}
          where ordinal >= ${at} and ordinal < ${Math.min(at + MOST_ROWS, last + 1)} order by ordinal`),
      )
    return all
  }
}

function joinBySite(rows: readonly Row[]): Found {
  const bySite = new Map<string, Outline[]>()
  for (const { id, site, wkb } of rows) {
    const outline = { id, polygons: readWkb(wkb).polygons }
    const own = bySite.get(site)
    if (own) own.push(outline)
    else bySite.set(site, [outline])
  }
  const found: Found = { plots: [], left: [], strips: 0, vanished: 0 }
  for (const own of bySite.values()) {
    const outlines = snapOutlines(own, SNAP_M)
    const byId = new Map(outlines.map((outline) => [outline.id, outline]))
    const measured = outlines.map((outline) => ({ id: outline.id, ...measureOutline(outline) }))
    const boundaries = sharedBoundaries(outlines)
    // Before they join: a road would tie what lies along it into one plot.
    const strips = findStrips(measured, boundaries)
    const parcels = measured.filter(({ id }) => !strips.has(id))
    const { plots, left } = joinParcels(parcels, boundaries)
    for (const ids of plots) found.plots.push(ids.flatMap((id) => byId.get(id) ?? []))
    found.left.push(...left)
    found.strips += strips.size
    found.vanished += own.length - outlines.length
  }
  return found
}

/** Plots in lists of about MOST_ROWS parcels. */
function* inChunks(plots: readonly Outline[][]): Generator<Outline[][]> {
  let some: Outline[][] = []
  let rows = 0
  for (const outlines of plots) {
    some.push(outlines)
    rows += outlines.length
    if (rows < MOST_ROWS) continue
    yield some
    some = []
    rows = 0
  }
  if (some.length > 0) yield some
}

/**
 * The id of a plot is a hash of its sorted references and of its centroid to 10 m. Strips are left out: those by their
 * shape, and what is for most of its surface too narrow to keep 10 m free on either side.
 */
async function insertPlots(
  sql: Sql,
  version: DataVersion,
  plots: readonly Outline[][],
): Promise<Made> {
  const outlines = plots.flat()
  const ids = outlines.map(({ id }) => id)
  const keys = plots.flatMap((own, key) => own.map(() => key))
  const names = plots.map((own) => namePlot(own.map(({ id }) => id).sort()))
  const shapes = outlines.map(({ polygons }) => writeMultiPolygon(polygons).toString('hex'))
  const [made] = await sql<Made[]>`
    with member as materialized (
      select id, key, ST_MakeValid(ST_GeomFromWKB(decode(shape, 'hex'), 2154)) as geom
      from unnest(${ids}::text[], ${keys}::integer[], ${shapes}::text[]) as member (id, key, shape)),
    joined as materialized (
      select member.key, min(chosen.site_id) as site_id,
        array_agg(member.id order by member.id collate "C") as refs,
        case when count(parcel.declared_m2) = count(*) then sum(parcel.declared_m2) end as declared_m2,
        (array_agg(parcel.code_insee order by ST_Area(member.geom) desc, parcel.id collate "C"))[1] as code_insee,
        ST_Multi(ST_CollectionExtract(case count(*) when 1 then (array_agg(member.geom))[1]
          else ST_Union(member.geom order by member.id collate "C") end, 3)) as geom
      from member
      join ${tableOf(sql, version, 'derive_parcel')} as chosen using (id)
      join ${tableOf(sql, version, 'parcel')} as parcel using (id)
      group by member.key),
    wide as materialized (
      select joined.*, ST_Area(ST_Buffer(ST_Buffer(geom, ${-STRIP_M / 2}, 'join=mitre mitre_limit=2'),
        ${STRIP_M / 2}, 'join=mitre mitre_limit=2')) >= ${LEAST_WIDE} * ST_Area(geom)
        and not (ST_Area(geom) >= ${LEAST_STRIP_M2} and 2 * ST_Area(geom) < ${STRIP_MEAN_M} * ST_Perimeter(geom)
          and ST_Perimeter(geom) ^ 2 >= ${4 * STRIP_TIMES} * ST_Area(geom)) as is_wide
      from joined),
    made as (
    insert into ${tableOf(sql, version, 'plot')}
      (id, name, site_id, code_insee, cadastral_refs, cadastral_m2, source, geom)
    select 'parcelles-' || substr(md5(
        array_to_string(refs, ',') || ST_AsText(ST_SnapToGrid(ST_Centroid(wide.geom), 10))), 1, 16),
      (${names}::text[])[wide.key + 1], wide.site_id, commune.code_insee, refs, wide.declared_m2, ${parcelles.id}, wide.geom
    from wide
    left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = wide.code_insee
    where is_wide)
    select count(*) filter (where is_wide)::integer as made,
      coalesce(sum(cardinality(refs)) filter (where is_wide), 0)::integer as parcels,
      coalesce(sum(cardinality(refs)) filter (where not is_wide), 0)::integer as "inStrips"
    from wide`
  return made ?? { made: 0, parcels: 0, inStrips: 0 }
}
