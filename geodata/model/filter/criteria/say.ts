// Parts of the sentences of criteria. French sets a narrow no-break space before units and inside figures; so does English
// before units.
import type { Language, Translated } from '../../language.ts'
import type { Label } from '../../labels.ts'
import { NARROW } from '../../text/format-figures.ts'

const SHOWN_VALUES = 4
const FIGURES: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }),
}

export const figure = (value: number, language: Language): string => FIGURES[language].format(value)

export const withUnit = (value: number, sign: string, language: Language): string =>
  `${figure(value, language)}${NARROW}${sign}`

/** `a, b ou c`; a long list is cut short. */
export function oneOf(values: readonly string[], language: Language): string {
  if (values.length <= SHOWN_VALUES + 1) return joined(values, language === 'fr' ? ' ou ' : ' or ')
  const others = values.length - SHOWN_VALUES
  const shown = values.slice(0, SHOWN_VALUES).join(', ')
  return language === 'fr' ? `${shown} ou ${others} autres` : `${shown} or ${others} others`
}

export const joined = (values: readonly string[], last: string): string =>
  values.length < 2
    ? (values[0] ?? '')
    : `${values.slice(0, -1).join(', ')}${last}${values.at(-1) ?? ''}`

/** `Zone du PLU : U ou A`. */
export const headed = (head: Translated, values: readonly string[], language: Language): string =>
  `${head[language]}${language === 'fr' ? NARROW : ''}: ${oneOf(values, language)}`

/** The short labels of values, with a small first letter, as they stand inside a sentence. */
export const smallNames = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Label>>,
  language: Language,
): string[] =>
  values.map((value) => {
    const name = labels[value][language].short
    return /^\p{Lu}\p{Ll}/u.test(name) && !name.startsWith('Natura')
      ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1)
      : name
  })
