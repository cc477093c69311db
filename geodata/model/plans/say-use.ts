// One use of a plot in words: its answer, and where zones divide the plot the share of each.
import type { Language } from '../language.ts'
import { USE_ANSWER_LABELS } from '../labels.ts'
import { percent } from '../text/format-figures.ts'
import type { UseAnswer, UsePart } from './use-answers.ts'

/** "Admis", or "Admis : 60 % admis, 40 % exclu" where more than one answer holds on the plot. */
export function sayUse(
  answer: UseAnswer,
  parts: readonly UsePart[] | undefined,
  language: Language,
): string {
  const name = (one: UseAnswer) => USE_ANSWER_LABELS[one][language].short
  if (!parts || parts.length < 2) return name(answer)
  const shares = parts.map(
    (part) => `${percent(part.share, language)} ${name(part.answer).toLocaleLowerCase(language)}`,
  )
  return `${name(answer)}${language === 'fr' ? '\u202f' : ''}: ${shares.join(', ')}`
}
