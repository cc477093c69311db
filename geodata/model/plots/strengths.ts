// What a plot or a group is strong in, in four marks of 0 to 1, each with its reason: a picture to compare by, never a
// score to add up. The same for the page, the client page and the dossier.
import { ACCESS_KINDS, CONSTRAINTS } from '../codes.ts'
import type { AccessKind, ConstraintEffect } from '../codes.ts'
import type { UseAnswer } from '../plans/use-answers.ts'
import { constraintLayers } from '../coverage/constraint-layers.ts'
import { NOT_COVERED, sayNoConstraint } from '../coverage/none-known.ts'
import { ANSWER_WORDS, CONFIDENCE_WORDS } from './strength-words.ts'
import { judgedBy, USUAL_WEIGHTS } from './preferences.ts'
import { far, hectares, inWords } from '../text/format-figures.ts'
import { ACCESS_LABELS, CONSTRAINT_LABELS } from '../labels.ts'
import type { Language, Translated } from '../language.ts'
import type { PlotSheet } from './plot.ts'

export const STRENGTHS = ['surface', 'access', 'zoning', 'constraints'] as const
export type StrengthKey = (typeof STRENGTHS)[number]

export type StrengthMark = {
  key: StrengthKey
  /** 0 to 1; null: unknown. */
  value: number | null
  /** Why, in one line. */
  reason: Translated
}

/** What `strengthsOf` reads; a plot's sheet and a group's have it. */
export type StrengthFacts = Pick<
  PlotSheet,
  | 'surface_ha'
  | 'usable_ha'
  | 'access'
  | 'uses'
  | 'use_rules'
  | 'constraint_areas'
  | 'constraints'
  | 'constraints_unknown'
  | 'provenance'
>

export const STRENGTH_LABELS: Record<
  StrengthKey,
  Translated<{ short: string; meaning: string }>
> = {
  surface: {
    fr: { short: 'Surface', meaning: 'La moitié à 5 ha, les deux tiers à 10 ha.' },
    en: { short: 'Surface', meaning: 'Half at 5 ha, two thirds at 10 ha.' },
  },
  access: {
    fr: {
      short: 'Accès',
      meaning:
        'Échangeur pour la moitié, fret ferroviaire, port et gare pour un sixième chacun ; chacun compte la moitié à 6, 10, 15 et 20 min (sans routes connues : 3, 5, 8 et 1,5 km).',
    },
    en: {
      short: 'Access',
      meaning:
        'Junction for half, rail freight, port and station for a sixth each; each counts half at 6, 10, 15 and 20 min (where no roads are known: 3, 5, 8 and 1.5 km).',
    },
  },
  zoning: {
    fr: {
      short: 'Zonage pour l’industrie',
      meaning: 'De « non » (0) à « admise » (1), d’autant plus net que la lecture est sûre.',
    },
    en: {
      short: 'Zoning for industry',
      meaning: 'From “no” (0) to “admitted” (1), the further out the surer the reading.',
    },
  },
  constraints: {
    fr: {
      short: 'Peu de contraintes',
      meaning:
        'Un, moins la part touchée : toute pour ce qui interdit, la moitié pour ce qui pose des conditions, un dixième pour ce qui informe.',
    },
    en: {
      short: 'Few constraints',
      meaning:
        'One, less the share touched: all of it for what forbids, half for what sets conditions, a tenth for what informs.',
    },
  },
}

/** Half of the whole mark, hectares. */
const HALF_SURFACE_HA = 5
/** Below this part of the weights, or of the kinds of constraint, too little is known to say anything. */
const LEAST_KNOWN = 0.5

const ZONING: Record<Exclude<UseAnswer, 'unknown'>, Record<string, number>> = {
  yes: { high: 1, medium: 0.85, low: 0.7 },
  conditional: { high: 0.6, medium: 0.5, low: 0.4 },
  to_check: { high: 0.35, medium: 0.325, low: 0.3 },
  no: { high: 0, medium: 0.1, low: 0.2 },
}
const CONFIDENCES = ['low', 'medium', 'high'] as const

const SEVERITY_OF_EFFECT: Record<ConstraintEffect, number> = {
  forbids: 1,
  conditions: 0.5,
  informs: 0.1,
}

/**
 * The four marks, in the order of `STRENGTHS`.
 *
 * - `surface`: s / (s + 5 ha). Grows with the surface.
 * - `access`: half / (half + way) of each kind, by minutes where the data has roads, else by straight kilometres; the
 *   mean by the usual weights of the order by wish, over the kinds that are known. Falls with every way. Unknown when
 *   less than half of the weights is.
 * - `zoning`: what the zone admits for industry and how sure the reading is: yes 1, 0.85, 0.7; conditional 0.6, 0.5,
 *   0.4; to check 0.35, 0.325, 0.3; no 0, 0.1, 0.2 by high, medium and low confidence. Of several rules with that answer the least sure counts.
 * - `constraints`: 1 less the shares touched, by effect: forbids 1, conditions 0.5, informs 0.1; a kind counts once, by
 *   its heaviest. Falls with every share. Unknown when over half of the kinds are; the reason names those that are not known.
 */
export function strengthsOf(sheet: StrengthFacts): StrengthMark[] {
  return [surfaceOf(sheet), accessOf(sheet), zoningOf(sheet), constraintsOf(sheet)]
}

const inBoth = (say: (language: Language) => string): StrengthMark['reason'] => ({
  fr: say('fr'),
  en: say('en'),
})

function surfaceOf({ surface_ha, usable_ha }: StrengthFacts): StrengthMark {
  return {
    key: 'surface',
    value: surface_ha / (surface_ha + HALF_SURFACE_HA),
    reason: inBoth((language) => {
      const whole = inWords(hectares(surface_ha, language))
      const usable = usable_ha === null ? null : inWords(hectares(usable_ha, language))
      if (language === 'fr')
        return usable === null
          ? `${whole}, surface utile inconnue`
          : `${whole}, dont ${usable} utiles estimés`
      return usable === null
        ? `${whole}, usable surface unknown`
        : `${whole}, of which ${usable} usable, estimated`
    }),
  }
}

function accessOf({ access, provenance }: StrengthFacts): StrengthMark {
  const kinds = ACCESS_KINDS.filter((kind) => USUAL_WEIGHTS[kind] > 0).map((kind) => {
    const judged = judgedBy(kind, provenance.road !== undefined)
    return {
      kind,
      ...judged,
      weight: USUAL_WEIGHTS[kind],
      way: access[kind]?.[judged.measure] ?? null,
    }
  })
  const known = kinds.flatMap(({ way, ...one }) => (way === null ? [] : [{ ...one, way }]))
  const sum = (list: readonly { weight: number }[]) =>
    list.reduce((total, { weight }) => total + weight, 0)
  const enough = sum(known) >= LEAST_KNOWN * sum(kinds)
  const reached = known.reduce(
    (total, { weight, half, way }) => total + (weight * half) / (half + way),
    0,
  )
  return {
    key: 'access',
    value: enough ? reached / sum(known) : null,
    reason: inBoth((language) => {
      const name = (kind: AccessKind) => ACCESS_LABELS[kind][language].short
      const said = known.map(
        ({ kind, measure, way }) => `${name(kind)} ${inWords(far(measure, way, language))}`,
      )
      const unknown = kinds.filter(({ way }) => way === null).map(({ kind }) => name(kind))
      return inSentence([said.join(', '), unknownOf(unknown, language)], language)
    }),
  }
}

const inSentence = (parts: readonly string[], language: Language): string =>
  parts.filter(Boolean).join(language === 'fr' ? ' ; ' : '; ')

const unknownOf = (names: readonly string[], language: Language, why?: Translated): string => {
  const said = language === 'fr' ? 'inconnu' : 'unknown'
  const here = why ? `, ${why[language]}` : language === 'fr' ? ' ici' : ' here'
  return names.length === 0
    ? ''
    : `${said}${here}${language === 'fr' ? ' : ' : ': '}${names.join(', ')}`
}

function zoningOf({ uses, use_rules }: StrengthFacts): StrengthMark {
  const answer = uses.industry ?? 'unknown'
  if (answer === 'unknown')
    return {
      key: 'zoning',
      value: null,
      reason: {
        fr: 'Ce que la zone admet pour l’industrie n’est pas connu',
        en: 'What the zone admits for industry is not known',
      },
    }
  const said = use_rules.filter((rule) => rule.use === 'industry' && rule.answer === answer)
  const confidence =
    CONFIDENCES.find((one) => said.some((rule) => rule.confidence === one)) ?? 'low'
  return {
    key: 'zoning',
    value: ZONING[answer][confidence]!,
    reason: inBoth(
      (language) => `${ANSWER_WORDS[language][answer]}, ${CONFIDENCE_WORDS[language][confidence]}`,
    ),
  }
}

function constraintsOf(facts: StrengthFacts): StrengthMark {
  const { constraint_areas, constraints, constraints_unknown } = facts
  const weighed = CONSTRAINTS.map((kind) => {
    const shares = { forbids: 0, conditions: 0, informs: 0 }
    for (const area of constraint_areas) if (area.kind === kind) shares[area.effect] += area.share
    // Areas of one kind may overlap: together they weigh by what they cover once.
    const union = constraints.find((one) => one.kind === kind)?.share ?? 1
    const loss = Math.max(
      ...(['forbids', 'conditions', 'informs'] as const).map(
        (effect) => SEVERITY_OF_EFFECT[effect] * Math.min(union, shares[effect]),
      ),
    )
    return { kind, loss }
  })
  const lost = weighed.reduce((total, { loss }) => total + loss, 0)
  const unknownPart = constraints_unknown.length / CONSTRAINTS.length
  return {
    key: 'constraints',
    value: unknownPart > LEAST_KNOWN ? null : Math.max(0, 1 - lost),
    reason: inBoth((language) => {
      const name = (kind: (typeof CONSTRAINTS)[number]) => CONSTRAINT_LABELS[kind][language].short
      const touched = weighed.filter(({ loss }) => loss > 0).map(({ kind }) => name(kind))
      const none = sayNoConstraint(
        constraintLayers({ constraint_areas, constraints_unknown }, language),
        language,
      )
      const unknown = unknownPart === 1 ? [] : constraints_unknown.map(name)
      return inSentence(
        [touched.join(', ') || none, unknownOf(unknown, language, NOT_COVERED)],
        language,
      )
    }),
  }
}
