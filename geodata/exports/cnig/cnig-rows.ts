// Plots and sites as rows of TERRAIN-ECO and SITE-ECO.
import { SERVICING_OF, STAGE_OF, STATUS_OF } from '../../cnig/codes.ts'
import type { CnigTable } from '../../cnig/field.ts'
import { siteEco } from '../../cnig/tables/site-eco.ts'
import { terrainEco } from '../../cnig/tables/terrain-eco.ts'
import { PLAN_SENTENCES } from '../../model/plans/plan-sentences.ts'
import { SYNTHETIC_MARK } from '../../model/synthetic-mark.ts'
import type { ExportPlot } from '../export-plot.ts'
import type { CnigTally, Computed } from './complete-row.ts'
import { completeRow } from './complete-row.ts'
import type { ExportSite } from './export-site.ts'

const wordings = (codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(codes).map(([wording, code]) => [code, wording]))
const STATUS_WORDING = wordings(STATUS_OF)
const STAGE_WORDING = wordings(STAGE_OF)
const SERVICING_WORDING = wordings(SERVICING_OF)

type Cells = Record<string, string | null>

/** The plot has a site. */
export function terrainRow(plot: ExportPlot, tally: CnigTally): (string | null)[] {
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
  return completeRow(terrainEco, cells, {}, tally)
}

/** The producer's field carries the mark of the demonstration, whatever the site declares. */
export function siteRow(site: ExportSite, tally: CnigTally, synthetic: boolean): (string | null)[] {
  const declared = declaredCells(siteEco, site.declared)
  const vacancy = VACANCY.some((field) => declared[field]) ? {} : vacancyOf(site)
  const cells: Cells = {
    source_producteur: site.producer,
    site_epci_nom: site.epci_name,
    ...declared,
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
    site_description:
      [
        site.proxy && 'Périmètre de substitution : celui du site n’est pas publié.',
        vacancy.site_taux_vacance && COMPUTED_VACANCY,
      ]
        .filter(Boolean)
        .join(' ') || null,
  }
  return completeRow(
    siteEco,
    cells,
    { site_surf_utile: String(site.plots_ha ?? 0), ...vacancy },
    tally,
  )
}

const VACANCY = ['site_uf_nbre', 'site_uf_vacant_nbre', 'site_taux_vacance'] as const

/** Stands in the row itself, so that it goes where the figure goes. */
const COMPUTED_VACANCY = `Vacance calculée, non déclarée. ${PLAN_SENTENCES.inventory_vacancy.sentence.fr}`

/** Of plots, where the occupation of all is known: per cent to a tenth. */
function vacancyOf({ plots, vacant_plots, unknown_plots }: ExportSite): Computed {
  if (plots === 0 || unknown_plots > 0) return {}
  return {
    site_uf_nbre: String(plots),
    site_uf_vacant_nbre: String(vacant_plots),
    site_taux_vacance: String(Math.round((1000 * vacant_plots) / plots) / 10),
  }
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
