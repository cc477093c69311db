// How much stands behind what is read of a plan: three levels, each with its reason. None of them is the written rules.
import type { Translated } from '../language.ts'

export const EVIDENCES = ['high', 'medium', 'low'] as const
export type Evidence = (typeof EVIDENCES)[number]

export const EVIDENCE_REASONS: Record<Evidence, Translated> = {
  high: {
    fr: 'le type publié de la zone et la règle nationale qui s’y attache',
    en: 'the published type of the zone and the national rule that goes with it',
  },
  medium: {
    fr: 'le type, l’intitulé ou la destination que le plan publie ; son règlement, qui n’est pas lu ici, peut en disposer autrement',
    en: 'the type, wording or destination that the plan publishes; its written rules, not read here, may say otherwise',
  },
  low: {
    fr: 'le nom de la zone ou un intitulé qui ne nomme pas l’usage : rien de plus n’est publié',
    en: 'the name of the zone or a wording that does not name the use: no more is published',
  },
}

/** The reason of a level; undefined for a word that is none, as an old offer may hold. */
export const evidenceReason = (level: string): Translated | undefined =>
  EVIDENCES.flatMap((one) => (one === level ? [EVIDENCE_REASONS[one]] : []))[0]
