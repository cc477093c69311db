// All that the product can say of law and plans, from the tables it is said by: docs/what-we-say.md is written from here,
// and a test finds what is said elsewhere. To say something new is to add it, with its source, to one of these tables.
import { sayNone, sayNoConstraint, COVERED, NOT_COVERED } from '../coverage/none-known.ts'
import * as labels from '../labels.ts'
import type { Translated } from '../language.ts'
import type { LANGUAGES } from '../language.ts'
import { CONSTRAINT_TABLE } from '../plans/constraint-table.ts'
import { ECONOMIC_ANSWER_LABELS, ECONOMIC_RULE_LABELS } from '../plans/economic-labels.ts'
import { EVIDENCE_REASONS } from '../plans/evidence.ts'
import { ARTIFICIALISED_CAUTION } from '../plans/land-use.ts'
import { PLAN_SENTENCES } from '../plans/plan-sentences.ts'
import { PRESCRIPTION_KINDS } from '../plans/prescription-labels.ts'
import { SDRIF_E_LEGEND } from '../plans/sdrif-e-legend.ts'
import { USABLE_RULE, USABLE_SHORT, USABLE_WORDS } from '../plans/usable-ground.ts'
import { CONDITION_RULE, USE_RULES } from '../plans/use-rules.ts'
import type { Said, SaidGroup } from './said.ts'
import { SAID_ELSEWHERE } from './said-elsewhere.ts'
import { NAMES_SAID } from './said-names.ts'
import { ITEM_STANDINGS, ZONE_STANDINGS } from './standings.ts'
import * as standing from './sources.ts'
import { labelsSaid, NAME, OURS, wordsSaid } from './sources.ts'

const inBoth = (say: (language: (typeof LANGUAGES)[number]) => string): Translated => ({
  fr: say('fr'),
  en: say('en'),
})

const law: Said[] = Object.entries(PLAN_SENTENCES).map(([rule, { sentence, ...rest }]) => ({
  rule,
  said: sentence,
  ...rest,
}))

const uses: Said[] = [...USE_RULES.flat(), CONDITION_RULE].map(
  ({ id, sentence, source, strength }) => ({ rule: id, said: sentence, source, strength }),
)

const sdrifE: Said[] = SDRIF_E_LEGEND.flatMap(({ item, title, rule }) => [
  ...(title ? [{ rule: item, said: title, ...NAME }] : []),
  ...(rule
    ? [
        {
          rule: rule.number ?? item,
          said: rule.text,
          source: { fr: rule.source.title, en: rule.source.title },
          strength: 'read' as const,
        },
      ]
    : []),
])

const LAYER = { name: '{}', touched: false }
const coverage: Said[] = [
  { rule: 'not covered', said: NOT_COVERED, ...OURS },
  ...COVERED.map((covered) => ({
    rule: `one layer, ${covered}`,
    said: inBoth((language) => sayNone(covered, language)),
    ...OURS,
  })),
  ...(['known', 'unknown'] as const).map((covered) => ({
    rule: `all layers, ${covered}`,
    said: inBoth((language) => sayNoConstraint([{ ...LAYER, covered }], language)),
    ...OURS,
  })),
]

const usable: Said[] = [
  { rule: 'usable ground', said: USABLE_RULE, ...OURS },
  { rule: 'usable ground, in short', said: USABLE_SHORT, ...OURS },
  ...Object.keys(USABLE_WORDS.fr).map((key) => ({
    rule: `usable ground, ${key}`,
    said: inBoth((language) => USABLE_WORDS[language][key as keyof typeof USABLE_WORDS.fr]),
    ...OURS,
  })),
]

export const WHAT_WE_SAY: readonly SaidGroup[] = [
  { title: 'Law, and what binds what', said: law },
  {
    title: 'What the zones of a plan are',
    said: labelsSaid('zone', labels.ZONE_LABELS, ZONE_STANDINGS),
  },
  {
    title: 'What a zone admits',
    said: [
      ...uses,
      ...labelsSaid('answer', labels.USE_ANSWER_LABELS, OURS),
      ...wordsSaid('evidence', EVIDENCE_REASONS, OURS),
    ],
  },
  {
    title: 'Whether a zone is economic',
    said: [
      ...wordsSaid('economic', ECONOMIC_ANSWER_LABELS, OURS),
      ...wordsSaid('economic', ECONOMIC_RULE_LABELS, OURS),
    ],
  },
  {
    title: 'The SDRIF-E',
    said: [
      ...sdrifE,
      ...labelsSaid('category', labels.CATEGORY_LABELS, standing.VERSAILLES),
      ...labelsSaid('map', labels.SDRIF_E_MAP_LABELS, standing.SDRIF_E_CARDS),
      ...labelsSaid('item', labels.SDRIF_E_ITEM_LABELS, ITEM_STANDINGS),
    ],
  },
  {
    title: 'Land',
    said: [
      ...labelsSaid('land', labels.LAND_LABELS, OURS),
      { rule: 'MOS', said: ARTIFICIALISED_CAUTION, ...standing.MOS_GROUPING },
    ],
  },
  {
    title: 'Constraints and prescriptions',
    said: [
      ...labelsSaid('constraint', namesOf(CONSTRAINT_TABLE), standing.TO_SUPPLY),
      ...labelsSaid('effect', labels.CONSTRAINT_EFFECT_LABELS, OURS),
      ...wordsSaid('prescription', PRESCRIPTION_KINDS, standing.CNIG_PLU),
      ...coverage,
    ],
  },
  { title: 'Usable ground', said: usable },
  {
    title: 'State of a plot',
    said: [
      ...labelsSaid('status', labels.STATUS_LABELS, standing.CNIG_GLOSS),
      ...labelsSaid('stage', labels.STAGE_LABELS, standing.CNIG_GLOSS),
      ...labelsSaid('servicing', labels.SERVICING_LABELS, standing.CNIG_GLOSS),
    ],
  },
  { title: 'Sentences of the page, the documents and the files', said: SAID_ELSEWHERE },
  { title: 'Names', said: NAMES_SAID },
]

/** Every entry of every group. */
export const ALL_SAID: readonly Said[] = WHAT_WE_SAY.flatMap(({ said }) => said)

function namesOf(table: Readonly<Record<string, { name: labels.Label }>>) {
  return Object.fromEntries(Object.entries(table).map(([kind, { name }]) => [kind, name]))
}
