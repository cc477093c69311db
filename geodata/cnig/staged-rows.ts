// Judged rows as rows of the staging tables: the model's codes, declared facts under French keys, nothing personal.
import { GENERIC } from './field.ts'
import type { CnigTable } from './field.ts'
import { SERVICING_OF, STAGE_OF, STATUS_OF } from './codes.ts'
import type { JudgedRow } from './judge-delivery.ts'

type Row = Record<string, unknown>
type Values = JudgedRow['values']

/** The rows that can be used, by staging table. */
export function stagedRows(rows: readonly JudgedRow[]): {
  sites: Row[]
  terrains: Row[]
  activities: Row[]
} {
  const used = rows.filter(({ rejected }) => rejected === undefined)
  const of = (name: CnigTable['name']) => used.filter(({ table }) => table.name === name)
  return {
    sites: of('SITE-ECO').map(toSite),
    terrains: of('TERRAIN-ECO').map(toTerrain),
    activities: of('ETABLISSEMENT').flatMap(toActivities),
  }
}

const toSite = ({ number, table, values, shape }: JudgedRow): Row => ({
  _feature: number,
  _position: shape,
  site_id: values.site_id,
  site_nom: values.site_nom ?? null,
  site_type: known(values.site_type),
  site_vocadomi: known(values.site_vocadomi),
  site_etat: known(values.site_etat),
  site_comm_insee: values.site_comm_insee ?? null,
  site_epci_siren: values.site_epci_siren ?? null,
  source_producteur: values.source_producteur ?? null,
  site_actu_date: values.site_actu_date ?? null,
  declared: declaredOf(table, values),
})

const toTerrain = ({ number, table, values, shape }: JudgedRow): Row => ({
  _feature: number,
  _position: shape,
  terr_id: values.terr_id,
  site_id: values.site_id ?? null,
  refs: [...new Set(values.terr_refcad?.split('|'))].sort(),
  terr_surf_brute: values.terr_surf_brute ?? null,
  terr_actu_date: values.terr_actu_date ?? null,
  status: STATUS_OF[values.terr_etat_occup ?? ''] ?? null,
  stage: STAGE_OF[values.terr_stade_comm ?? ''] ?? null,
  servicing: SERVICING_OF[values.terr_stade_amngt ?? ''] ?? null,
  declared: declaredOf(table, values),
})

/** One row a plot that the establishment stands on; closed ones are not counted. */
function toActivities({ number, values }: JudgedRow): Row[] {
  if (values.etab_actif === 'non') return []
  const plots = new Set((values.terr_id ?? '').split('|').filter(Boolean))
  const naf = values.etab_activite_code?.toUpperCase() ?? null
  return [...plots].map((plot) => ({ _feature: number, terr_id: plot, naf }))
}

const known = (value: string | null | undefined): string | null =>
  value == null || (GENERIC as readonly string[]).includes(value) ? null : value

function declaredOf(table: CnigTable, values: Values): Row {
  return Object.fromEntries(
    table.fields.flatMap(({ name, type, declared }) => {
      const value = known(values[name])
      if (declared === undefined || value === null) return []
      return [[declared, type === 'number' ? Number(value) : value]]
    }),
  )
}
