// The columns of the results: what they show and sort by. A distance has a column while it is a criterion or the order.
import type { AccessKind } from '../../../geodata/model/codes.ts'
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'

const MOST_DISTANCES = 2

/** The kinds whose distance is shown beside each plot. */
export function distanceColumns(filter: PlotFilter, sort: string): AccessKind[] {
  const sorted = ACCESS_KINDS.find((kind) => sort === `${kind}_straight_km`)
  const filtered = ACCESS_KINDS.filter(
    (kind) => filter[`${kind}_straight_km`] !== undefined && kind !== sorted,
  )
  return [...(sorted ? [sorted] : []), ...filtered].slice(0, MOST_DISTANCES)
}

/** What a press on a heading asks for: surface turns over, the others have one direction. */
export function nextSort(column: 'name' | 'surface' | AccessKind, sort: string): string {
  if (column === 'surface') return sort === '-surface' ? 'surface' : '-surface'
  return column === 'name' ? 'name' : `${column}_straight_km`
}

export function ariaSort(
  column: 'name' | 'surface' | AccessKind,
  sort: string,
): 'ascending' | 'descending' | undefined {
  if (column === 'surface')
    return sort === '-surface' ? 'descending' : sort === 'surface' ? 'ascending' : undefined
  const word = column === 'name' ? 'name' : `${column}_straight_km`
  return sort === word ? 'ascending' : undefined
}
