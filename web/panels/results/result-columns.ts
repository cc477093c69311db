// The columns of the results: what they show and sort by. An access has a column while it is a criterion or the order.
import type { Access, AccessWord } from '../../../geodata/model/access/access-measures.ts'
import { ACCESSES } from '../../../geodata/model/access/access-measures.ts'
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'

const MOST_ACCESSES = 2

/** The accesses that are shown beside each plot. */
export function accessColumns(filter: PlotFilter, sort: string): Access[] {
  const sorted = ACCESSES.filter(({ word }) => sort === word)
  const filtered = ACCESSES.filter(({ word }) => filter[word] !== undefined && sort !== word)
  return [...sorted, ...filtered].slice(0, MOST_ACCESSES)
}

/** What a press on a heading asks for: surface turns over, the others have one direction. */
export function nextSort(column: 'name' | 'surface' | AccessWord, sort: string): string {
  if (column === 'surface') return sort === '-surface' ? 'surface' : '-surface'
  return column
}

export function ariaSort(
  column: 'name' | 'surface' | AccessWord,
  sort: string,
): 'ascending' | 'descending' | undefined {
  if (column === 'surface' && sort === '-surface') return 'descending'
  return sort === column ? 'ascending' : undefined
}
