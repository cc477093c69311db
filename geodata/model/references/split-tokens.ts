// A reference as people write it in its words: "95018AB37" is three, "n°" is one. Whatever stands between them goes.
import { normaliseText } from '../text/normalise-text.ts'

export const SECTION = /^(?:[A-Z]{1,2}|\d[A-Z])$/
export const NUMBER = /^\d{1,4}$/

/** Words that stand before a section, a number, a prefix; and those that say nothing at either end of a commune. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(['SECTION', 'SECT', 'SEC'])
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...['N', 'NO', 'NUM', 'NUMERO', 'NUMBER', 'PARCELLE', 'PARCEL'],
])
export const PREFIX_WORDS: ReadonlySet<string> = new Set(['PREFIXE', 'PREFIX'])
export const SILENT_WORDS: ReadonlySet<string> = new Set([
  ...[...SECTION_WORDS, ...NUMBER_WORDS, ...PREFIX_WORDS],
  ...['CADASTRE', 'CADASTRAL', 'CADASTRALE', 'CADASTREE', 'REFERENCE', 'REF', 'REFCAD'],
  ...['COMMUNE', 'INSEE', 'CODE', 'ET'],
])

/** Commune, prefix, section and number grown together, each but one left out. */
const GROWN: readonly RegExp[] = [
  /^(\d{5})(\d{3})?(\d[A-Z]|[A-Z]{1,2})(\d{1,4})?$/,
  /^(\d{5})(\d{3})$/,
  /^(\d{3})(\d[A-Z]|[A-Z]{1,2})(\d{1,4})?$/,
  /^(\d[A-Z]|[A-Z]{1,2})(\d{1,4})$/,
]

/** Upper case, without accents. `splitTokens('Épinay, n° 37')` is `['EPINAY', 'N', '37']`. */
export const splitTokens = (text: string): string[] =>
  // º is a letter to Unicode.
  normaliseText(text.replaceAll('º', '°'))
    .toUpperCase()
    .split(' ')
    .filter(Boolean)
    .flatMap(openToken)

function openToken(token: string): string[] {
  for (const pattern of GROWN) {
    const [, ...parts] = pattern.exec(token) ?? []
    if (parts.length > 0) return parts.filter((part) => part !== undefined)
  }
  return [token]
}
