// Names of territories and sites of a version, read once: a search must answer while a person types.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Territory } from '../../geodata/model/answers.ts'

/**
 * Départements, EPCI, communes and sites with how many plots they hold and their box in EPSG:4326; the region itself
 * first, under its INSEE code 11.
 */
export async function listTerritories(sql: Sql, version: DataVersion): Promise<Territory[]> {
  const plot = tableOf(sql, version, 'plot')
  const box = sql`case when geom is null or ST_IsEmpty(geom) then null else (
    select array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]
    from (select ST_Transform(ST_Envelope(geom), 4326) as box) as boxed) end`
  const areas = await sql<Territory[]>`
    select 'departement' as kind, code, name, null as within,
      (select count(*)::integer from ${plot} as plot where plot.departement = area.code) as plots,
      ${box} as bbox
    from ${tableOf(sql, version, 'departement')} as area
    union all
    select 'epci', siren, name, kind, coalesce(counted.plots, 0), ${box}
    from ${tableOf(sql, version, 'epci')} as area
    left join (select epci, count(*)::integer as plots from ${plot} group by epci) as counted
      on counted.epci = siren`
  const communes = await sql<Territory[]>`
    select 'commune' as kind, area.code_insee as code, area.name, departement.name as within,
      coalesce(counted.plots, 0) as plots, box.bbox
    from (
      select code_insee, name, departement, ${box} as bbox
      from ${tableOf(sql, version, 'commune')}) as area
    cross join lateral (select area.bbox) as box
    join ${tableOf(sql, version, 'departement')} as departement
      on departement.code = area.departement
    left join (select code_insee, count(*)::integer as plots from ${plot} group by code_insee)
      as counted on counted.code_insee = area.code_insee`
  const sites = await sql<Territory[]>`
    select 'site' as kind, site.id as code, site.name, commune.name as within, site.plots, site.bbox
    from (
      select id, name, code_insee, plots, ${box} as bbox
      from ${tableOf(sql, version, 'site')} where name is not null) as site
    left join ${tableOf(sql, version, 'commune')} as commune using (code_insee)`
  const [total] = await sql<{ plots: number }[]>`select count(*)::integer as plots from ${plot}`
  const region: Territory = {
    kind: 'region',
    code: '11',
    name: 'Île-de-France',
    within: null,
    plots: total?.plots ?? 0,
    bbox: around(areas.flatMap((area) => (area.kind === 'departement' ? [area.bbox] : []))),
  }
  return [region, ...areas, ...communes, ...sites]
}

function around(boxes: readonly (number[] | null)[]): number[] | null {
  const known = boxes.filter((box) => box !== null)
  if (known.length === 0) return null
  const side = (at: number, pick: (...values: number[]) => number) =>
    pick(...known.map((box) => box[at] ?? 0))
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)]
}
