// What a search offers, in groups: to go to each place, and to filter on it where the filter has a word for it.
import type { Departement } from '../../geodata/model/codes.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { FoundAddress, FoundPlace, PlaceKind } from '../../geodata/model/search-answers.ts'
import type { FilterPatch } from '../state/filter/filter-state.svelte.ts'

export type GroupId = 'territory' | 'site' | 'parcel' | 'plot' | 'address'
/** `at` is its place among all options, by which the arrows move. */
export type SearchOption = { key: string; at: number } & (
  { does: 'go' | 'filter'; place: FoundPlace } | { does: 'address'; address: FoundAddress }
)
export type OptionGroup = { id: GroupId; options: SearchOption[] }

const FILTERED: readonly PlaceKind[] = ['departement', 'epci', 'commune', 'site']
const OWN_GROUP: readonly PlaceKind[] = ['site', 'parcel', 'plot']

/** The group of the best place stands first, addresses last. */
export function groupsOf(
  places: readonly FoundPlace[],
  addresses: readonly FoundAddress[],
): OptionGroup[] {
  let at = 0
  const found = [...new Set(places.map(groupOf))].map((id): OptionGroup => ({
    id,
    options: places
      .filter((one) => groupOf(one) === id)
      .flatMap((place): SearchOption[] => {
        const key = `${place.kind}-${place.id}`
        const go: SearchOption = { key: `${key}-go`, at: at++, does: 'go', place }
        if (!FILTERED.includes(place.kind)) return [go]
        return [go, { key: `${key}-filter`, at: at++, does: 'filter', place }]
      }),
  }))
  if (addresses.length === 0) return found
  const options = addresses.map((address, i): SearchOption => ({
    ...{ key: `address-${i}`, at: at++, does: 'address' },
    address,
  }))
  return [...found, { id: 'address', options }]
}

const groupOf = ({ kind }: FoundPlace): GroupId =>
  OWN_GROUP.includes(kind) ? (kind as GroupId) : 'territory'

/** The place joins those of its kind that the filter already holds. */
export function filterOn(filter: PlotFilter, { kind, id }: FoundPlace): FilterPatch {
  const joined = (list: readonly string[] = []) => [...new Set([...list, id])].sort()
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
