// The sites of inventories with what of them is vacant, unknown or missing, and the day that they are of.
import type { Fragment, Sql } from 'postgres'
import type { RequiredFact } from '../../geodata/cnig/required-facts.ts'
import { PLOT_FACTS, SITE_FACTS } from '../../geodata/cnig/required-facts.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { cnig } from '../../geodata/sources/cnig/source.ts'

export type InventoryRow = {
  id: string
  name: string | null
  epci: string
  code_insee: string | null
  commune: string | null
  basis: 'cnig' | 'demonstration'
  plots: number
  m2: number
  vacant_plots: number
  vacant_m2: number
  unknown_plots: number
  unknown_m2: number
  /** Missing values by field, 0 too. */
  missing: Record<string, number>
  declared_vacancy: number | null
  site_day: string | null
  delivery_day: string | null
}

export type EpciRow = { siren: string; name: string; kind: string }

/** EPCI and EPT that hold a commune of the version, by name; the Métropole is none of them where an EPT stands. */
export const listEpci = (sql: Sql, version: DataVersion): Promise<EpciRow[]> => sql<EpciRow[]>`
  select siren, name, kind from ${tableOf(sql, version, 'epci')} as epci
  where exists (
    select from ${tableOf(sql, version, 'commune')} as commune where commune.epci = epci.siren)
  order by name, siren`

/**
 * Sites of a CNIG inventory, or all of a demonstration, that lie in an EPCI; proxy sites are no inventory. Vacant: status
 * vacant or friche. Whole m².
 */
export function listInventorySites(sql: Sql, version: DataVersion): Promise<InventoryRow[]> {
  const counted = (facts: readonly RequiredFact[], alias: 'site' | 'plot') =>
    facts.map((fact, at): Fragment => {
      const value =
        'column' in fact
          ? sql`${sql(alias)}.${sql(fact.column)}`
          : sql`${sql(alias)}.declared ->> ${fact.declared}::text`
      return sql`${at ? sql`,` : sql``} ${fact.field}::text, count(*) filter (where ${value} is null)`
    })
  const ofSite = SITE_FACTS.map((fact, at): Fragment => {
    const value =
      'column' in fact
        ? sql`site.${sql(fact.column)}`
        : sql`site.declared ->> ${fact.declared}::text`
    return sql`${at ? sql`,` : sql``} ${fact.field}::text, case when ${value} is null then 1 else 0 end`
  })
  const sum = (where: Fragment) =>
    sql`coalesce(sum(plot.surface_m2) filter (where ${where}), 0)::float8`
  const vacant = sql`plot.status in ('vacant', 'friche')`
  const day = (text: Fragment) =>
    sql`case when ${text} ~ '^\\d{4}-\\d{2}-\\d{2}' then left(${text}, 10) end`
  return sql<InventoryRow[]>`
    select site.id, site.name, site.epci, site.code_insee, commune.name as commune,
      case when site.source = ${cnig.id} then 'cnig' else 'demonstration' end as basis,
      coalesce(held.plots, 0) as plots, coalesce(held.m2, 0) as m2,
      coalesce(held.vacant_plots, 0) as vacant_plots, coalesce(held.vacant_m2, 0) as vacant_m2,
      coalesce(held.unknown_plots, 0) as unknown_plots, coalesce(held.unknown_m2, 0) as unknown_m2,
      jsonb_build_object(${ofSite}) || coalesce(held.missing, '{}') as missing,
      case when jsonb_typeof(site.declared -> 'taux_de_vacance') = 'number'
        then (site.declared ->> 'taux_de_vacance')::float8 end as declared_vacancy,
      coalesce(${day(sql`site.declared ->> 'actualisé_le'`)}, ${day(sql`site.declared ->> 'identifié_le'`)}) as site_day,
      to_char(dataset.fetched_at at time zone 'utc', 'YYYY-MM-DD') as delivery_day
    from ${tableOf(sql, version, 'site')} as site
    join ${tableOf(sql, version, 'dataset')} as dataset on dataset.id = site.source
    left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = site.code_insee
    left join (
      select plot.site_id, count(*)::integer as plots,
        coalesce(sum(plot.surface_m2), 0)::float8 as m2,
        (count(*) filter (where ${vacant}))::integer as vacant_plots, ${sum(vacant)} as vacant_m2,
        (count(*) filter (where plot.status is null))::integer as unknown_plots,
        ${sum(sql`plot.status is null`)} as unknown_m2,
        jsonb_build_object(${counted(PLOT_FACTS, 'plot')}) as missing
      from ${tableOf(sql, version, 'plot')} as plot group by plot.site_id) as held
      on held.site_id = site.id
    where site.epci is not null and not site.proxy
      and (site.source = ${cnig.id} or ${version.demonstration})
    order by site.name, site.id`
}
