// Figures, dates and shares for a person, in their language: page, client page and dossier. Units follow a narrow no-break space.
import type { AccessMeasure } from '../access/access-measures.ts'
import type { Language, Translated } from '../language.ts'

export const NARROW = '\u202f'
const LOCALE: Translated = { fr: 'fr-FR', en: 'en-GB' }

/** A figure and its unit, so that the unit can be set in a lighter tone. */
export type Figure = { figure: string; unit: string }

/** Making a format takes longer than a hundred uses of it. */
const FORMATS = new Map<string, Intl.NumberFormat>()

function number(value: number, language: Language, digits: number, least = 0): string {
  const key = `${language} ${digits} ${least}`
  let format = FORMATS.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
    })
    FORMATS.set(key, format)
  }
  return format.format(value)
}

export const count = (value: number, language: Language): string => number(value, language, 0)

/** Two below 1 ha, one below 100, none above. */
export const hectareDigits = (ha: number): number => (ha < 1 ? 2 : ha < 100 ? 1 : 0)
/** One below ten, for they are estimates. */
export const minuteDigits = (min: number): number => (min < 9.95 ? 1 : 0)

export function hectares(ha: number, language: Language): Figure {
  const digits = hectareDigits(ha)
  return { figure: number(ha, language, digits, digits), unit: 'ha' }
}

/** Kilometres; metres below one. */
export function kilometres(km: number, language: Language): Figure {
  if (km < 0.9995) return { figure: count(km * 1000, language), unit: 'm' }
  return { figure: number(km, language, 1, 1), unit: 'km' }
}

/** Minutes of a way; hours from two on. */
export function minutes(min: number, language: Language): Figure {
  if (min < 120) return { figure: number(min, language, minuteDigits(min)), unit: 'min' }
  const rounded = Math.round(min)
  const rest = String(rounded % 60).padStart(2, '0')
  return { figure: `${Math.floor(rounded / 60)}${NARROW}h${NARROW}${rest}`, unit: '' }
}

/** Minutes or kilometres of an access. */
export const far = (measure: AccessMeasure, value: number, language: Language): Figure =>
  measure === 'min' ? minutes(value, language) : kilometres(value, language)

/** Whole metres of the two sides, never more than there are: «80 × 120 m». */
export function sides(
  { width_m, length_m }: { width_m: number; length_m: number },
  language: Language,
): string {
  const metres = (m: number) => count(Math.floor(m), language)
  return `${metres(width_m)} × ${metres(length_m)}${NARROW}m`
}

/** A share of 1 as a percentage: one digit below 10 %, and never 0 or 100 when it is not. */
export function percent(share: number, language: Language): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return `<${NARROW}${number(0.1, language, 1)}${NARROW}%`
  if (value < 100 && value > 99.9) return `>${NARROW}${number(99.9, language, 1)}${NARROW}%`
  return `${number(value, language, value < 10 ? 1 : 0)}${NARROW}%`
}

export const inWords = ({ figure, unit }: Figure): string => `${figure}${NARROW}${unit}`

const DAYS = Object.fromEntries(
  (['fr', 'en'] as const).map((language) => [
    language,
    new Intl.DateTimeFormat(LOCALE[language], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  ]),
) as Translated<Intl.DateTimeFormat>

/** «14 nov. 2025» of an ISO date or time. A date without a day is shown as it is. */
export function date(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!parts) return iso
  const at = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  return DAYS[language].format(at)
}
