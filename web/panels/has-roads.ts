// Whether the data knows any way by road; undefined until the first answer.
import type { Facets } from '../../geodata/model/answers.ts'

export function hasRoads(facets: Facets | null | undefined): boolean | undefined {
  if (!facets) return undefined
  return Object.entries(facets.histograms).some(
    ([word, { all }]) => word.endsWith('_min') && all.some((plots) => plots > 0),
  )
}
