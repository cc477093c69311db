// How far a plot is from points of access: one criterion for each kind in each measure.
import { isWalkedTo, TRAVELLERS } from '../../access/access-kinds.ts'
import type { Access, AccessMeasure } from '../../access/access-measures.ts'
import { ACCESSES } from '../../access/access-measures.ts'
import type { Language, Translated } from '../../language.ts'
import { ACCESS_CRITERION_LABELS, ACCESS_LABELS } from '../../labels.ts'
import type { DistanceCriterion } from './criterion.ts'
import { withUnit } from './say.ts'
import { ACCESS_UNITS } from './units.ts'
import { numberWord } from './words.ts'

const WAYS: Record<AccessMeasure | 'foot', Translated> = {
  min: TRAVELLERS.truck,
  foot: TRAVELLERS.foot,
  km: { fr: 'par la route', en: 'by road' },
  straight_km: { fr: 'à vol d’oiseau', en: 'in a straight line' },
}
const EXAMPLES: Record<AccessMeasure, number> = { min: 10, km: 2, straight_km: 2 }

export const ACCESS_CRITERIA: readonly DistanceCriterion[] = ACCESSES.map(criterionOfAccess)

function criterionOfAccess({ word, ...access }: Access): DistanceCriterion {
  const unit = ACCESS_UNITS[access.measure]
  return {
    ...access,
    id: word,
    how: 'distance',
    control: 'distance',
    words: [numberWord(word, 'most', unit, EXAMPLES[access.measure])],
    unit,
    label: ACCESS_CRITERION_LABELS[word],
    say: (filter, language) => sentence(access, filter[word] ?? 0, language),
    page: { group: 'access', place: 1 },
  }
}

function sentence(
  { kind, measure }: Omit<Access, 'word'>,
  most: number,
  language: Language,
): string {
  const far = withUnit(most, ACCESS_UNITS[measure].sign, language)
  const point = ACCESS_LABELS[kind][language].short
  const way = WAYS[measure === 'min' && isWalkedTo(kind) ? 'foot' : measure][language]
  return language === 'fr' ? `${point} à ${far} au plus, ${way}` : `${point} within ${far} ${way}`
}
