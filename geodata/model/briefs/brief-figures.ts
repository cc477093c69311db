// What of a plot is compared between data versions for a brief: figures as a person reads them, so that what cannot be
// told apart on a sheet is no news.
import type { RoadKind } from '../access/access-kinds.ts'
import { ROAD_KINDS } from '../access/access-kinds.ts'
import { criterionOf } from '../filter/plot-filter.ts'
import { hectareDigits, hectares, inWords, minuteDigits, minutes } from '../text/format-figures.ts'
import type { Language, Translated } from '../language.ts'
import type { Label } from '../labels.ts'
import { ACCESS_LABELS } from '../labels.ts'

export type MinutesField = `${RoadKind}_min`
const MINUTES = ROAD_KINDS.map((kind): MinutesField => `${kind}_min`)

/** In the order in which a plot's figures are kept; lists of codes are in the order of their closed list. */
export const BRIEF_FIGURES = [
  'surface_ha',
  'usable_ha',
  'zone',
  'category',
  'status',
  'stage',
  'servicing',
  'uses',
  'uses_unknown',
  'constraints',
  'constraints_unknown',
  ...MINUTES,
] as const
export type BriefFigure = (typeof BRIEF_FIGURES)[number]
/** null: unknown. */
export type FigureValue = number | string | readonly string[] | null

/** Hectares with as many digits as are shown. */
export const readHectares = (ha: number): number => Number(ha.toFixed(hectareDigits(ha)))

/** Minutes with as many digits as are shown. */
export const readMinutes = (min: number): number => Number(min.toFixed(minuteDigits(min)))

type Named = 'uses' | 'uses_unknown' | 'constraints' | 'constraints_unknown' | 'replaces'
const NAMES: Record<Named, Translated> = {
  uses: { fr: 'Usages admis', en: 'Uses admitted' },
  uses_unknown: { fr: 'Usages inconnus', en: 'Uses unknown' },
  constraints: { fr: 'Contraintes', en: 'Constraints' },
  constraints_unknown: { fr: 'Contraintes inconnues', en: 'Constraints unknown' },
  replaces: { fr: 'Remplace le terrain', en: 'Replaces the plot' },
}
const CRITERION = {
  surface_ha: 'surface',
  usable_ha: 'usable',
  zone: 'zone',
  category: 'category',
  status: 'status',
  stage: 'stage',
  servicing: 'servicing',
} as const

/** By figure, the labels of its codes. */
const CODED = new Map<string, Readonly<Record<string, Label>>>([
  ['zone', criterionOf('zone').valueLabels],
  ['category', criterionOf('category').valueLabels],
  ['status', criterionOf('status').valueLabels],
  ['stage', criterionOf('stage').valueLabels],
  ['servicing', criterionOf('servicing').valueLabels],
  ['uses', criterionOf('use').valueLabels],
  ['uses_unknown', criterionOf('use').valueLabels],
  ['constraints', criterionOf('without').valueLabels],
  ['constraints_unknown', criterionOf('without').valueLabels],
])

/** The name of a figure of BRIEF_FIGURES, or of `replaces`, for a person. */
export function figureName(field: string, language: Language): string {
  if (Object.hasOwn(NAMES, field)) return NAMES[field as Named][language]
  if (Object.hasOwn(CRITERION, field))
    return criterionOf(CRITERION[field as keyof typeof CRITERION]).label[language].short
  const kind = ROAD_KINDS.find((one) => field === `${one}_min`)
  return kind ? ACCESS_LABELS[kind][language].short : field
}

/** The value of a figure in words; unknown is said. */
export function figureWords(field: string, value: unknown, language: Language): string {
  const fr = language === 'fr'
  if (value === null || value === undefined) return fr ? 'inconnu' : 'unknown'
  if (typeof value === 'number')
    return inWords(field.endsWith('_min') ? minutes(value, language) : hectares(value, language))
  if (!Array.isArray(value)) return codeWords(field, String(value), language)
  if (value.length === 0) return fr ? 'aucun' : 'none'
  return value.map((one) => codeWords(field, String(one), language)).join(', ')
}

function codeWords(field: string, code: string, language: Language): string {
  const labels = CODED.get(field) ?? {}
  return Object.hasOwn(labels, code) ? labels[code]![language].short : code
}
