// The filter as sentences for a person: one for each criterion, so that each can be removed by itself.
import type { Language } from '../language.ts'
import type { Names } from './criteria/criterion.ts'
import type { CriterionId, PlotFilter } from './plot-filter.ts'
import { activeCriteria } from './plot-filter.ts'

export type Sentence = { criterion: CriterionId; text: string }

/**
 * One sentence for each criterion that the filter states, in the order of the table.
 *
 * `sentences({ surface_min: 8, surface_max: 15 }, 'fr')` is `[{ criterion: 'surface', text: 'Surface de 8 à 15 ha' }]`
 * with narrow no-break spaces.
 */
export function sentences(filter: PlotFilter, language: Language, names?: Names): Sentence[] {
  return activeCriteria(filter).map((criterion) => ({
    criterion: criterion.id,
    text: criterion.say(filter, language, names),
  }))
}

/** What happens to plots whose value is not known, as a sentence. */
export function unknownSentence(filter: PlotFilter, language: Language): string {
  if (filter.unknown === 'keep')
    return language === 'fr'
      ? 'Les terrains dont une valeur est inconnue sont gardés'
      : 'Plots with an unknown value are kept'
  return language === 'fr'
    ? 'Les terrains dont une valeur est inconnue sont écartés'
    : 'Plots with an unknown value are left out'
}
