// Plots and sites as rows of TERRAIN-ECO and SITE-ECO.
import { SERVICING_OF, STAGE_OF, STATUS_OF } from '../../cnig/codes.ts'
import type { CnigTable } from '../../cnig/field.ts'
import { siteEco } from '../../cnig/tables/site-eco.ts'
import { terrainEco } from '../../cnig/tables/terrain-eco.ts'
import { SYNTHETIC_MARK } from '../../model/synthetic-mark.ts'
import type { ExportPlot } from '../export-plot.ts'
import type { CnigTally } from './complete-row.ts'
import { completeRow } from './complete-row.ts'
import type { ExportSite } from './export-site.ts'

const wordings = (codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(codes).map(([wording, code]) => [code, wording]))
const STATUS_WORDING = wordings(STATUS_OF)
const STAGE_WORDING = wordings(STAGE_OF)
const SERVICING_WORDING = wordings(SERVICING_OF)

type Cells = Record<string, string | null>

/** `day` is that of the data version: it stands in for dates that no source tells. The plot has a site. */
export function terrainRow(plot: ExportPlot, day: string, tally: CnigTally): (string | null)[] {
  const cells: Cells = {
    ...declaredCells(terrainEco, plot.declared),
    terr_id: plot.id,
    site_id: plot.site_id,
    terr_refcad: plot.cadastral_refs.join('|') || null,
    terr_surf_brute: String(plot.surface_ha),
    terr_stade_amngt: SERVICING_WORDING[plot.servicing ?? ''] ?? null,
    terr_stade_comm: STAGE_WORDING[plot.stage ?? ''] ?? null,
    terr_etat_occup: STATUS_WORDING[plot.status ?? ''] ?? null,
  }
  const date = plot.fetched_on ?? day
  return completeRow(
    terrainEco,
    cells,
    { terr_identif_date: date, terr_actu_date: cells.terr_identif_date ?? date },
    tally,
  )
}

/** The producer's field carries the mark of the demonstration, whatever the site declares. */
export function siteRow(
  site: ExportSite,
  day: string,
  tally: CnigTally,
  synthetic: boolean,
): (string | null)[] {
  const cells: Cells = {
    source_producteur: site.producer,
    site_epci_nom: site.epci_name,
    ...declaredCells(siteEco, site.declared),
    ...(synthetic && { source_producteur: SYNTHETIC_MARK.fr }),
    site_id: site.id,
    site_nom: site.name,
    site_type: site.kind,
    site_vocadomi: site.vocation,
    site_etat: site.state,
    site_surf_brute: String(site.surface_ha),
    site_epci_siren: site.epci,
    site_comm_nom: site.commune,
    site_comm_insee: site.code_insee,
    site_description: site.proxy
      ? 'Périmètre de substitution : celui du site n’est pas publié.'
      : null,
  }
  const date = site.fetched_on ?? day
  return completeRow(
    siteEco,
    cells,
    {
      site_surf_utile: String(site.plots_ha ?? 0),
      site_identif_date: date,
      site_actu_date: cells.site_identif_date ?? date,
    },
    tally,
  )
}

/** What a CNIG inventory declared, back in its own fields. */
function declaredCells(table: CnigTable, declared: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    table.fields.flatMap(({ name, declared: key }) => {
      const value = key === undefined ? undefined : declared[key]
      return value == null ? [] : [[name, String(value)]]
    }),
  )
}
