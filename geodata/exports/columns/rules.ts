// What plans and people say about a plot: codes of closed lists, and uses.
import { USES } from '../../model/codes.ts'
import { criterionOf } from '../../model/filter/plot-filter.ts'
import { USE_ANSWER_LABELS, USE_LABELS } from '../../model/labels.ts'
import { column } from './column.ts'

const listed = (key: 'land' | 'status' | 'stage' | 'servicing' | 'zone' | 'category') => {
  const { label, valueLabels } = criterionOf(key)
  const { fr, en } = label
  return column(
    key,
    key,
    'text',
    [fr.short, fr.meaning, en.short, en.meaning],
    (plot) => plot[key],
    { values: valueLabels },
  )
}

const USE_COLUMNS = USES.map((use) => {
  const { fr, en } = USE_LABELS[use]
  return column(
    `use_${use}`,
    `u_${use}`.slice(0, 10),
    'text',
    [
      `Usage : ${fr.short}`,
      'Ce que la règle lue de la zone admet.',
      `Use: ${en.short}`,
      'What the rule read from the zone admits.',
    ],
    (plot) => plot.uses[use] ?? 'unknown',
    { values: USE_ANSWER_LABELS },
  )
})

export const RULES = [
  listed('land'),
  listed('status'),
  listed('stage'),
  listed('servicing'),
  listed('zone'),
  listed('category'),
  ...USE_COLUMNS,
]
