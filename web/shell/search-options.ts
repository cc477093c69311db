// What a search offers: to go to each answer, and to filter on it where the filter has a word for it.
import type { Territory } from '../../geodata/model/answers.ts'
import type { Departement } from '../../geodata/model/codes.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { FilterPatch } from '../state/filter-state.svelte.ts'

export type SearchOption = { key: string; does: 'go' | 'filter'; territory: Territory }

const FILTERED = ['departement', 'epci', 'commune', 'site'] as const

export function optionsOf(territories: readonly Territory[]): SearchOption[] {
  return territories.flatMap((territory): SearchOption[] => {
    const key = `${territory.kind}-${territory.code}`
    const go: SearchOption = { key: `${key}-go`, does: 'go', territory }
    const filters = (FILTERED as readonly string[]).includes(territory.kind)
    return filters ? [go, { key: `${key}-filter`, does: 'filter', territory }] : [go]
  })
}

/** The territory joins those of its kind that the filter already holds. */
export function filterOn(filter: PlotFilter, territory: Territory): FilterPatch {
  const { kind, code } = territory
  const joined = (list: readonly string[] = []) => [...new Set([...list, code])].sort()
  switch (kind) {
    case 'departement':
      return { departement: joined(filter.departement) as Departement[] }
    case 'epci':
    case 'commune':
    case 'site':
      return { [kind]: joined(filter[kind]) }
    default:
      return {}
  }
}
