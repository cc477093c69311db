// Sentences that stand in every file.
import type { Translated } from '../model/language.ts'
import { PLAN_SENTENCES } from '../model/plans/plan-sentences.ts'
import { SYNTHETIC_MARK } from '../model/synthetic-mark.ts'

const CAUTIONS = ['binds_plans', 'map_scale', 'no_permit'] as const

export const SYNTHETIC_NOTICE: Translated = {
  fr: `${SYNTHETIC_MARK.fr} : aucun de ces terrains n’existe.`,
  en: `${SYNTHETIC_MARK.en}: none of these plots exists.`,
}

/** What the SDRIF-E binds and what no file of ours says. */
export const PERMIT_CAUTION: Translated = {
  fr: CAUTIONS.map((one) => PLAN_SENTENCES[one].sentence.fr).join(' '),
  en: CAUTIONS.map((one) => PLAN_SENTENCES[one].sentence.en).join(' '),
}
