// How far a plot is from points of access: one criterion for each kind in each measure.
import type { Access, AccessMeasure, AccessWord } from '../../access/access-measures.ts'
import { ACCESSES } from '../../access/access-measures.ts'
import type { Language } from '../../language.ts'
import { ACCESS_CRITERION_LABELS, ACCESS_LABELS } from '../../labels.ts'
import type { DistanceCriterion, Said } from './criterion.ts'
import { withUnit } from './say.ts'
import { ACCESS_UNITS } from './units.ts'
import { numberWord } from './words.ts'

const steps = (step: number, most: number): number[] =>
  Array.from({ length: Math.round(most / step) + 1 }, (_, i) => Math.round(i * step * 1000) / 1000)

/** Kilometres or minutes. */
const EDGES: Record<AccessWord, readonly number[]> = {
  junction_straight_km: steps(0.5, 15),
  junction_km: steps(1, 25),
  junction_min: steps(1, 30),
  rail_straight_km: steps(1, 30),
  rail_km: steps(2, 50),
  rail_min: steps(2, 60),
  port_straight_km: steps(1, 40),
  port_km: steps(2, 60),
  port_min: steps(2, 60),
  airport_straight_km: steps(2, 60),
  airport_km: steps(3, 90),
  airport_min: steps(3, 90),
  station_straight_km: steps(0.25, 8),
  station_km: steps(0.25, 8),
  station_min: steps(2.5, 75),
}

const WAYS: Record<AccessMeasure | 'foot', Said> = {
  min: { fr: 'en poids lourd', en: 'by lorry' },
  foot: { fr: 'à pied', en: 'on foot' },
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
    edges: EDGES[word],
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
  const way = WAYS[measure === 'min' && kind === 'station' ? 'foot' : measure][language]
  return language === 'fr' ? `${point} à ${far} au plus, ${way}` : `${point} within ${far} ${way}`
}
