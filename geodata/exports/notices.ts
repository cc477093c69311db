// Sentences that stand in every file.
import type { Translated } from '../model/language.ts'
import { SYNTHETIC_MARK } from '../model/synthetic-mark.ts'

export const SYNTHETIC_NOTICE: Translated = {
  fr: `${SYNTHETIC_MARK.fr} : aucun de ces terrains n’existe.`,
  en: `${SYNTHETIC_MARK.en}: none of these plots exists.`,
}

export const PERMIT_CAUTION: Translated = {
  fr: 'Le SDRIF-E est dessiné au 1:150 000 et s’impose aux plans, non aux permis : rien ici ne dit qu’un permis sera accordé.',
  en: 'The SDRIF-E is drawn for 1:150 000 and binds plans, not permits: nothing here says that a permit is granted.',
}
