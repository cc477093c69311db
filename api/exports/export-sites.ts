// Sites as the CNIG export needs them, by id.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { ExportSite } from '../../geodata/exports/cnig/export-site.ts'
import { m2ToHa } from '../../geodata/model/units.ts'

type SiteRow = Omit<ExportSite, 'surface_ha' | 'plots_ha'> & {
  surface_m2: number
  plots_m2: number | null
}

/** Those sites of a version in the order of the ids, whose values hold no line feed. */
export async function listExportSites(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<ExportSite[]> {
  const rows = await sql<SiteRow[]>`
    select site.id, site.name, site.kind, site.vocation, site.state, site.surface_m2, site.proxy, site.declared,
      site.code_insee, commune.name as commune, site.epci, epci.name as epci_name, dataset.producer,
      held.*,
      ST_AsBinary(site.geom, 'NDR') as wkb, ST_AsGeoJSON(ST_Transform(site.geom, 4326), 7) as geojson
    from ${tableOf(sql, version, 'site')} as site
    left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = site.code_insee
    left join ${tableOf(sql, version, 'epci')} as epci on epci.siren = site.epci
    join ${tableOf(sql, version, 'dataset')} as dataset on dataset.id = site.source
    cross join lateral (
      select sum(plot.surface_m2) as plots_m2, count(*)::integer as plots,
        (count(*) filter (where status in ('vacant', 'friche')))::integer as vacant_plots,
        (count(*) filter (where status is null))::integer as unknown_plots
      from ${tableOf(sql, version, 'plot')} as plot where plot.site_id = site.id) as held
    where site.id = any (string_to_array(${ids.join('\n')}::text, E'\n'))`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { surface_m2, plots_m2, ...site } = row
    return [
      {
        ...site,
        surface_ha: m2ToHa(surface_m2),
        plots_ha: plots_m2 === null ? null : m2ToHa(plots_m2),
      },
    ]
  })
}
