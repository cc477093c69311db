// Last step: one update a plot with all that the steps found, so that each row is written twice in all.
import { GRID_M } from '../db/union-m2.ts'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { ACCESSES } from '../model/access/access-measures.ts'
import type { Zone } from '../model/codes.ts'
import { ACCESS_KINDS, USES } from '../model/codes.ts'
import { answerOfUse, USE_BASES, useColumn, useColumns } from '../model/plans/use-answers.ts'
import { readDeclaredZone, ZONED } from '../model/plans/declared-zone.ts'
import { shareUses } from '../model/plans/share-uses.ts'
import { normaliseText } from '../model/text/normalise-text.ts'
import type { UseReading } from '../model/plans/read-uses.ts'
import type { AccessMetres } from './access/derive-access.ts'
import type { UsableFound } from './usable/derive-usable.ts'
import { usableKnown, usableOf } from './usable/derive-usable.ts'
import type { RoadMeasures } from './access/road-measures.ts'
import { ROAD_COLUMNS, roadColumnsOf } from './access/road-measures.ts'

type Found = {
  id: string
  ordinal: number
  name: string | null
  cadastral_refs: string[]
  site: string | null
  commune: string | null
  zone: string | null
  surface_m2: number
  /** The type and the wording that the source declares, where zones cover too little of the plot to decide. */
  declared_zone: Zone | null
  declared_wording: string | null
  zones: { id: string; area_m2: number }[] | null
}

/**
 * Of the plots with ordinals in [from, to), writes EPCI and département (of the commune), category (of the site, else
 * the largest share among the SDRIF-E items and what no item covers, else as declared), zone (type with the largest
 * share), uses by the zones that divide the plot, constraints, usable surface and what fits in it, access and search words.
 */
export async function deriveRecord(
  sql: Sql,
  version: DataVersion,
  found: {
    uses: Map<string, UseReading>
    access: AccessMetres
    /** Undefined when the version has no roads. */
    road: RoadMeasures | undefined
    usable: UsableFound
    /** Kinds of constraint that may forbid. */
    forbidding: readonly string[]
  },
  from: number,
  to: number,
): Promise<void> {
  const table = (name: string) => tableOf(sql, version, name)
  const rows = await sql<Found[]>`
    with batch as (
      select * from ${table('plot')} where ordinal >= ${from} and ordinal < ${to}),
    covering as (
      select batch.id as plot_id, zone.id as zone_id, zone.zone, plot_zone.share,
        sum(plot_zone.share) over (partition by batch.id, zone.zone) as type_share,
        sum(plot_zone.share) over (partition by batch.id) as zoned_share
      from batch
      join ${table('plot_zone')} as plot_zone on plot_zone.plot_id = batch.id
      join ${table('zone_urba')} as zone on zone.id = plot_zone.zone_id),
    dominant as (
      select distinct on (plot_id) plot_id, zone from covering
      where zoned_share >= ${ZONED}
      order by plot_id, type_share desc, zone, share desc, zone_id)
    select batch.id, batch.ordinal, batch.name, batch.cadastral_refs,
      site.name as site, commune.name as commune,
      coalesce(dominant.zone, batch.zone) as zone, batch.surface_m2,
      case when dominant.zone is null then batch.zone end as declared_zone,
      batch.declared ->> 'zone_du_plan' as declared_wording,
      (select jsonb_agg(jsonb_build_object('id', zone_id, 'area_m2', area_m2) order by zone_id)
        from ${table('plot_zone')} where plot_id = batch.id) as zones
    from batch
    left join dominant on dominant.plot_id = batch.id
    left join ${table('site')} as site on site.id = batch.site_id
    left join ${table('commune')} as commune on commune.code_insee = batch.code_insee`
  const records = rows.map((row) => ({
    ordinal: row.ordinal,
    zone: row.zone,
    search: normaliseText(
      [row.name, row.site, row.commune, ...row.cadastral_refs].filter(Boolean).join(' '),
    ),
    ...usesOf(row, found.uses),
    ...metresOf(row.ordinal, found.access),
    ...(found.road && roadColumnsOf(row.ordinal, found.road)),
    ...usableOf(row.ordinal, found.usable),
  }))
  const straight = ACCESSES.filter(({ measure }) => measure === 'straight_km').flatMap(
    ({ column, leastColumn }): string[] => [column, leastColumn],
  )
  const metres = found.road ? [...straight, ...ROAD_COLUMNS] : straight
  const whole = [...metres, ...USES.flatMap(useColumns)]
  const columns = whole.map((column) => sql`, ${sql(column)} integer`)
  const sets = whole.map((column) => sql`, ${sql(column)} = record.${sql(column)}`)
  await sql`
    with record as (
      select * from json_to_recordset(${JSON.stringify(records)}::text::json) as record (
        ordinal integer, zone text, search text, use_admitted text[], use_unknown text[],
        usable_m2 integer, fit_length_dm smallint[], fit_rectangle geometry ${columns})),
    itemised as (
      select record.ordinal, share.category
      from record join ${table('plot')} as plot using (ordinal)
      cross join lateral (
        select item.category,
          sum(ST_Area(ST_Intersection(item.geom, plot.geom, ${GRID_M}::float8))) / ST_Area(plot.geom) as share
        from ${table('sdrif_e')} as item
        where item.category is not null and item.geom && plot.geom and ST_Dimension(item.geom) = 2
        group by item.category order by share desc, item.category limit 1) as share
      where share.share > 0.5)
    update ${table('plot')} as plot
    set epci = commune.epci, departement = commune.departement,
      category = coalesce(site.category, itemised.category, plot.category),
      zone = record.zone, search = record.search,
      use_admitted = record.use_admitted, use_unknown = record.use_unknown,
      constraint_hit = touched.hit, constraint_unknown = touched.unknown,
      usable_m2 = case when known.usable then record.usable_m2 end,
      fit_length_dm = case when known.usable then record.fit_length_dm end,
      fit_rectangle = case when known.usable then record.fit_rectangle end ${sets}
    from record
    join ${table('derive_constraint')} as touched using (ordinal)
    join ${table('plot')} as before using (ordinal)
    cross join lateral (select ${usableKnown(sql, version, found.forbidding)} as usable) as known
    left join itemised using (ordinal)
    left join ${table('site')} as site on site.id = before.site_id
    left join ${table('commune')} as commune on commune.code_insee = before.code_insee
    where plot.ordinal = record.ordinal`
}

/** Whole m² by use and answer; and, for lists of uses, which pass over half of the plot and of which that is not known. */
function usesOf(
  { surface_m2, zones, declared_zone, declared_wording }: Found,
  readings: Map<string, UseReading>,
) {
  const parts = (zones ?? []).map(({ id, area_m2 }) => ({ area_m2, uses: readings.get(id) }))
  const covered = parts.reduce((sum, { area_m2 }) => sum + area_m2, 0)
  const declared = readDeclaredZone(declared_zone, declared_wording)
  if (declared) parts.push({ area_m2: Math.max(0, surface_m2 - covered), uses: declared })
  const m2 = shareUses(surface_m2, parts)
  const columns: Record<string, number> = {}
  for (const use of USES)
    for (const answer of [...USE_BASES, 'unknown'] as const)
      columns[useColumn(use, answer)] = m2[use][answer]
  const answering = (answers: readonly string[]) =>
    USES.filter((use) => answers.includes(answerOfUse(m2[use])))
  return { ...columns, use_admitted: answering(USE_BASES), use_unknown: answering(['unknown']) }
}

function metresOf(ordinal: number, access: AccessMetres): Record<string, number | null> {
  const known = (metres: number | undefined) => (metres === undefined || metres < 0 ? null : metres)
  return Object.fromEntries(
    ACCESS_KINDS.flatMap((kind) => [
      [`${kind}_straight_m`, known(access[kind].straight[ordinal])],
      [`${kind}_straight_least_m`, known(access[kind].least[ordinal])],
    ]),
  )
}
