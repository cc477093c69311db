// What may be said of a layer where nothing of it is found: "none known" inside what its data cover, and nothing but
// "unknown" outside. Sheet, row, reading, comparison, offer and files all say it by these functions.
import type { Language, Translated } from '../language.ts'

/** Whether the data of a layer cover a piece of land. */
export const COVERED = ['known', 'partly', 'unknown'] as const
export type Covered = (typeof COVERED)[number]

export const NOT_COVERED: Translated = {
  fr: 'non couvert par ce qui est chargé',
  en: 'not covered by what is loaded',
}

const NONE: Readonly<Record<Covered, Translated>> = {
  known: { fr: 'aucune connue', en: 'none known' },
  partly: {
    fr: `aucune connue, une partie ${NOT_COVERED.fr}`,
    en: `none known, a part ${NOT_COVERED.en}`,
  },
  unknown: { fr: `inconnu : ${NOT_COVERED.fr}`, en: `unknown: ${NOT_COVERED.en}` },
}

/** Of one layer that touches nothing, after its name: "none known", "unknown: not covered by what is loaded". */
export const sayNone = (covered: Covered, language: Language): string => NONE[covered][language]

export type LayerFound = { name: string; covered: Covered; touched: boolean }

/** Of several layers: those that are there and touch nothing, those covered in part, those not covered. A sentence each. */
export function sayLayers(layers: readonly LayerFound[], language: Language): string[] {
  const fr = language === 'fr'
  const listed = (some: readonly LayerFound[], start: string) =>
    some.length === 0
      ? []
      : [`${start}${fr ? ' : ' : ': '}${some.map(({ name }) => name).join(', ')}.`]
  const of = (covered: Covered) => layers.filter((one) => one.covered === covered)
  return [
    ...listed(
      of('known').filter(({ touched }) => !touched),
      fr ? 'Aucune connue' : 'None known',
    ),
    ...listed(
      of('partly'),
      fr
        ? `Connu en partie, le reste ${NOT_COVERED.fr}`
        : `Known in part, the rest ${NOT_COVERED.en}`,
    ),
    ...listed(
      of('unknown').filter(({ touched }) => !touched),
      fr ? `Inconnu, ${NOT_COVERED.fr}` : `Unknown, ${NOT_COVERED.en}`,
    ),
  ]
}

/** In a few words, of constraints of which none touches a plot; the kinds that are not covered are to be named beside. */
export function sayNoConstraint(layers: readonly LayerFound[], language: Language): string {
  const fr = language === 'fr'
  const unknown = layers.filter(({ covered }) => covered === 'unknown').length
  if (unknown === layers.length)
    return fr
      ? `Contraintes inconnues : ${NOT_COVERED.fr}`
      : `Constraints unknown: ${NOT_COVERED.en}`
  const none = fr ? 'Aucune contrainte connue' : 'No known constraint'
  if (unknown === 0) return none
  const known = layers.length - unknown
  return fr ? `${none} sur ${known} types couverts` : `${none} of ${known} kinds covered`
}
