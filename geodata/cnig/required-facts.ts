// Where each required value of SITE-ECO and TERRAIN-ECO stands once it is stored: a column, or a declared fact. What the
// store itself makes sure of (ids, shapes and their surfaces) cannot be missing and is left out.
import type { CnigTable } from './field.ts'
import { siteEco } from './tables/site-eco.ts'
import { terrainEco } from './tables/terrain-eco.ts'

export type RequiredFact = { field: string } & ({ column: string } | { declared: string })

const COLUMNS: Readonly<Record<string, string>> = {
  site_nom: 'name',
  site_type: 'kind',
  site_vocadomi: 'vocation',
  site_etat: 'state',
  site_epci_siren: 'epci',
  site_comm_insee: 'code_insee',
  site_id: 'site_id',
  terr_stade_amngt: 'servicing',
  terr_stade_comm: 'stage',
  terr_etat_occup: 'status',
}
/** Always there, or the name of a code that is counted. Poles are not stored (GLOSSARY.md): nothing says what is missing. */
const SURE = [
  'terr_id',
  'terr_surf_brute',
  'site_surf_brute',
  'site_epci_nom',
  'site_comm_nom',
  'pole_id',
]

const factsOf = (table: CnigTable): RequiredFact[] =>
  table.fields.flatMap(({ name, required, declared, personal }): RequiredFact[] => {
    const own = name === table.key || name === table.shape || SURE.includes(name)
    if (!required || personal || own) return []
    const column = COLUMNS[name]
    if (column !== undefined) return [{ field: name, column }]
    if (declared !== undefined) return [{ field: name, declared }]
    throw new Error(`${table.name} requires ${name}, which is kept nowhere`)
  })

export const SITE_FACTS: readonly RequiredFact[] = factsOf(siteEco)
export const PLOT_FACTS: readonly RequiredFact[] = factsOf(terrainEco)
