// Reads what a zone of a plan admits by the rules of use-rules.ts.
import type { Use, Zone } from '../codes.ts'
import { USES } from '../codes.ts'
import { recordOf } from '../record-of.ts'
import { normaliseText } from '../text/normalise-text.ts'
import type { Evidence } from './evidence.ts'
import type { UseAnswer } from './use-answers.ts'
import { USE_ANSWERS } from './use-answers.ts'
import type { UseRule } from './use-rules.ts'
import { CONDITION_RULE, USE_RULES } from './use-rules.ts'

export type UseReading = Record<Use, { answer: UseAnswer; rule: string; confidence: Evidence }>

/** What a zone admits, use by use, each with the rule that it was read from. */
export function readUses(zone: {
  zone: Zone
  libelle: string
  libelong: string | null
  destdomi: string | null
}): UseReading {
  const told = {
    ...zone,
    libelle: zone.libelle.trim().toUpperCase(),
    wording: normaliseText(zone.libelong ?? ''),
    destdomi: destination(zone.destdomi),
  }
  const group = USE_RULES.map((rules) => rules.filter((rule) => applies(rule, told))).find(
    (rules) => rules.length > 0,
  ) as UseRule[]
  const conditional = applies(CONDITION_RULE, told)
  return recordOf(USES, (use) => {
    const readings = group.map((rule) => readingOf(rule, use))
    const best = readings.reduce((a, b) => (strength(b.answer) > strength(a.answer) ? b : a))
    return conditional && best.answer === 'yes' ? readingOf(CONDITION_RULE, use) : best
  })
}

function readingOf({ id, answers, confidence }: UseRule, use: Use): UseReading[Use] {
  const named = typeof answers === 'string' || answers.yes.includes(use)
  const answer = typeof answers === 'string' ? answers : named ? 'yes' : 'to_check'
  const told = answer !== 'to_check' && answer !== 'unknown'
  return { answer, rule: id, confidence: told ? confidence : 'low' }
}

const strength = (answer: UseAnswer): number => -USE_ANSWERS.indexOf(answer)

/** Whether a zone excludes every economic use: its ground is no usable surface. */
export const excludesAll = (reading: UseReading): boolean =>
  USES.every((use) => reading[use].answer === 'no')

/** The code of two figures; some plans write a word after it, or instead of it. */
function destination(text: string | null): string {
  const code = /^\s*(\d{1,2})(?!\d)/.exec(text ?? '')?.[1]
  return code?.padStart(2, '0') ?? (/activit/i.test(text ?? '') ? '02' : '')
}

function applies(
  { when }: UseRule,
  told: { zone: Zone; libelle: string; wording: string; destdomi: string },
): boolean {
  return (
    (!when.zone || when.zone.includes(told.zone)) &&
    (!when.wording || when.wording.test(told.wording)) &&
    (!when.destdomi || when.destdomi.includes(told.destdomi)) &&
    (!when.libelle || when.libelle.test(told.libelle))
  )
}
