// Days and times for forms: ISO dates of the calendar, the clock of whoever reads.
import { date } from '../../../geodata/model/text/format-figures.ts'
import type { Language } from '../../../geodata/model/language.ts'

const MS_PER_DAY = 86_400_000

/** Of the calendar here: a day begins at midnight of the reader. */
export const dayAfter = (from: Date, days: number): string => {
  const at = new Date(from.getTime() + days * MS_PER_DAY)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** `14:32` of today, else with its day: `24 nov. 2026, 14:32`. */
export function clockTime(iso: string, language: Language, now: Date = new Date()): string {
  const at = new Date(iso)
  const time = at.toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  const day = dayAfter(at, 0)
  return day === dayAfter(now, 0) ? time : `${date(day, language)}, ${time}`
}
