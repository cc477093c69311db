// Writing a filter as a query string: the words in the order of the table, so that equal filters give equal links.
import type { PlotFilter } from './plot-filter.ts'
import { CRITERIA } from './plot-filter.ts'

/** `writeFilter({ zone: ['U', 'AUc'], surface_min: 1 })` is `surface_min=1&zone=U,AUc`. Empty for the empty filter. */
export function writeFilter(filter: PlotFilter): string {
  const words = [...CRITERIA.flatMap((criterion) => [...criterion.words]), 'unknown' as const]
  return words
    .flatMap((word) => {
      const value = filter[word]
      if (value === undefined) return []
      if (word === 'fits') return [`fits=${filter.fits?.join('x')}`]
      if (word === 'within') return [`within=${filter.within}`]
      const parts = Array.isArray(value) ? value : [value]
      return [`${word}=${parts.map((part) => encodeURIComponent(String(part))).join(',')}`]
    })
    .join('&')
}
