// Whether a PLU zone is an economic one, by the rule that says so. Three rules in turn, as ADEME's Mutafriches reads them:
// DESTDOMI, the wording, the prefix of the name. DESTDOMI is filled in about one zone in ten, and UE is economic in some
// plans and public facilities in others: what is ambiguous is said to be so, never decided.
import type { Zone } from '../codes.ts'
import { normaliseText } from '../text/normalise-text.ts'
import type { Evidence } from './evidence.ts'

export const ECONOMIC_ANSWERS = ['yes', 'no', 'ambiguous', 'unknown'] as const
export type EconomicAnswer = (typeof ECONOMIC_ANSWERS)[number]

export const ECONOMIC_RULES = [
  'type',
  'destination',
  'destination_mixed',
  'destination_against_wording',
  'wording',
  'wording_mixed',
  'wording_exclusion',
  'name',
  'name_ambiguous',
  'nothing_told',
] as const
export type EconomicRule = (typeof ECONOMIC_RULES)[number]

export type EconomicReading = {
  answer: EconomicAnswer
  rule: EconomicRule
  confidence: Evidence
}

// Of folded wordings: no accents, lower case.
const ECONOMIC =
  /\b(industri|logisti|entrepot|portuaire|artisan|tertiaire|bureau|commercia|centres? de donnees|economi|zae\b|activites?\b(?! (de |d )?(loisir|sport|touris|agricol|hotel)))/
const OTHER =
  /\b(habitat|logement|residentiel|pavillon|centre (ancien|bourg|ville)|equipement|loisir|sport|hospital|universit)/
const EXCLUSION = /\b(interdi\w*|exclu\w*|sauf|hors|sans|excepte\w*)\b/

const NAME_ECONOMIC = /^\d*(AU|U)[XYZI]/
const NAME_AMBIGUOUS = /^\d*(AU|U)E/
const NAME_HOUSING = /^\d*(AU|U)[A-D](?![A-Z])/

/** Reads one zone; the closed types are the model's, other fields as the plan writes them. */
export function readEconomic(zone: {
  zone: Zone
  libelle: string
  libelong: string | null
  destdomi: string | null
}): EconomicReading {
  const wording = normaliseText(zone.libelong ?? '')
  const economic = ECONOMIC.test(wording)
  const other = OTHER.test(wording)
  if (zone.zone === 'A' || zone.zone === 'N' || zone.zone === 'ZnC')
    return economic
      ? { answer: 'ambiguous', rule: 'wording', confidence: 'low' }
      : { answer: 'no', rule: 'type', confidence: 'high' }

  const destination = codeOf(zone.destdomi)
  if (destination === '02')
    return other && !economic
      ? { answer: 'ambiguous', rule: 'destination_against_wording', confidence: 'low' }
      : { answer: 'yes', rule: 'destination', confidence: 'medium' }
  if (destination === '03')
    return { answer: 'ambiguous', rule: 'destination_mixed', confidence: 'medium' }
  if (destination !== undefined && destination !== '00' && destination !== '99')
    return economic
      ? { answer: 'ambiguous', rule: 'destination_against_wording', confidence: 'low' }
      : { answer: 'no', rule: 'destination', confidence: 'medium' }

  if (economic && EXCLUSION.test(wording))
    return { answer: 'ambiguous', rule: 'wording_exclusion', confidence: 'low' }
  if (economic && other) return { answer: 'ambiguous', rule: 'wording_mixed', confidence: 'low' }
  if (economic) return { answer: 'yes', rule: 'wording', confidence: 'medium' }
  if (other) return { answer: 'no', rule: 'wording', confidence: 'medium' }

  const name = zone.libelle.trim().toUpperCase()
  if (NAME_ECONOMIC.test(name)) return { answer: 'yes', rule: 'name', confidence: 'low' }
  if (NAME_AMBIGUOUS.test(name))
    return { answer: 'ambiguous', rule: 'name_ambiguous', confidence: 'low' }
  if (NAME_HOUSING.test(name)) return { answer: 'no', rule: 'name', confidence: 'low' }
  return { answer: 'unknown', rule: 'nothing_told', confidence: 'low' }
}

/** The code of two figures; some plans write a word after it, or instead of it. */
function codeOf(text: string | null): string | undefined {
  const code = /^\s*(\d{1,2})(?!\d)/.exec(text ?? '')?.[1]
  return code?.padStart(2, '0') ?? (/activit/i.test(text ?? '') ? '02' : undefined)
}
