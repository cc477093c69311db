// What plans and people say about a plot: codes of closed lists, and uses.
import { USES } from '../../model/codes.ts'
import { criterionOf } from '../../model/filter/plot-filter.ts'
import { BROWNFIELD_STAGE_LABELS, USE_ANSWER_LABELS, USE_LABELS } from '../../model/labels.ts'
import {
  BROWNFIELD_HEADING,
  BROWNFIELD_ZONE_LABELS,
  brownfieldZone,
} from '../../model/plots/brownfield.ts'
import { PLAN_SENTENCES } from '../../model/plans/plan-sentences.ts'
import { column, joined } from './column.ts'

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

const USE_COLUMNS = USES.flatMap((use) => {
  const { fr, en } = USE_LABELS[use]
  return [
    column(
      `use_${use}`,
      `u_${use}`.slice(0, 10),
      'text',
      [
        `Usage : ${fr.short}`,
        `Une réponse pour le terrain. ${PLAN_SENTENCES.uses_by_share.sentence.fr}`,
        `Use: ${en.short}`,
        `One answer for the plot. ${PLAN_SENTENCES.uses_by_share.sentence.en}`,
      ],
      (plot) => plot.uses[use] ?? 'unknown',
      { values: USE_ANSWER_LABELS },
    ),
    column(
      `use_${use}_parts`,
      `p_${use}`.slice(0, 10),
      'text',
      [
        `Usage, part du terrain : ${fr.short}`,
        'Part du terrain (%) par réponse, la plus forte d’abord : yes admis, conditional sous conditions, to_check à vérifier au règlement, no exclu, unknown inconnu.',
        `Use, share of the plot: ${en.short}`,
        'Share of the plot (%) by answer, strongest first: yes, conditional, to_check in the written rules, no, unknown.',
      ],
      // Rows of an offer that was frozen before shares were read have none.
      (plot) =>
        joined(
          (plot.use_parts?.[use] ?? []).map(
            ({ answer, share }) => `${answer} ${(100 * share).toFixed(2)}`,
          ),
        ),
    ),
  ]
})

const BROWNFIELD_COLUMNS = [
  column(
    'brownfield_stage',
    'brownfield',
    'text',
    [
      BROWNFIELD_HEADING.fr,
      'Ce que Cartofriches en dit ; vide : aucune friche connue de lui.',
      BROWNFIELD_HEADING.en,
      'What Cartofriches says of it; empty: no brownfield known to it.',
    ],
    (plot) => plot.brownfield_stage ?? null,
    { values: BROWNFIELD_STAGE_LABELS },
  ),
  column(
    'brownfield_zone',
    'brownf_z',
    'text',
    [
      'Friche en zone A ou N',
      'Être une friche n’y ouvre aucun droit à construire.',
      'Brownfield in zone A or N',
      'Being one opens no right to build there.',
    ],
    brownfieldZone,
    { values: BROWNFIELD_ZONE_LABELS },
  ),
]

export const RULES = [
  listed('land'),
  listed('status'),
  listed('stage'),
  ...BROWNFIELD_COLUMNS,
  listed('servicing'),
  listed('zone'),
  listed('category'),
  ...USE_COLUMNS,
]
