// Writing a filter as a query string: the words in the order of the table, so that equal filters give equal links.
import type { PlotFilter } from './plot-filter.ts'
import { WORDS } from './plot-filter.ts'

/** `writeFilter({ zone: ['U', 'AUc'], surface_min: 1 })` is `surface_min=1&zone=U,AUc`. Empty for the empty filter. */
export function writeFilter(filter: PlotFilter): string {
  return WORDS.flatMap((word) => word.write(filter) ?? []).join('&')
}
