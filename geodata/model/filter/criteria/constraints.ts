// What a plot must be free of.
import { CONSTRAINTS } from '../../codes.ts'
import { CONSTRAINT_LABELS } from '../../labels.ts'
import { set } from './lists.ts'
import { joined, oneOf, smallNames } from './say.ts'

const WITHOUT = set({
  id: 'without',
  column: 'constraint_hit',
  unknownColumn: 'constraint_unknown',
  values: CONSTRAINTS,
  valueLabels: CONSTRAINT_LABELS,
  example: 'flood',
  shown: 11,
  label: {
    fr: {
      short: 'Sans contrainte de',
      meaning: 'Écarte un terrain touché sur plus de 1 % ou de 100 m².',
    },
    en: { short: 'Free of', meaning: 'Drops a plot touched over more than 1 % or 100 m².' },
  },
  say(kinds, language) {
    const names = smallNames(kinds, CONSTRAINT_LABELS, language)
    return language === 'fr' ? `Sans ${joined(names, ' ni ')}` : `Free of ${oneOf(names, language)}`
  },
  page: { group: 'constraints', place: 1 },
})

export const CONSTRAINT_CRITERIA = [WITHOUT] as const
