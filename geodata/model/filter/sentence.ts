// The filter as sentences for a person: one for each criterion, so that each can be removed by itself.
// French sets a narrow no-break space before units and inside figures; so does English before units.
import type { AccessMeasure } from '../access/access-measures.ts'
import type { Use } from '../codes.ts'
import type { Language } from '../language.ts'
import type { Label } from '../labels.ts'
import { ACCESS_LABELS, VALUE_LABELS } from '../labels.ts'
import { readArea } from './area.ts'
import type { Criterion, CriterionId, PlotFilter, ServerWord } from './plot-filter.ts'
import { activeCriteria } from './plot-filter.ts'

export type Sentence = { criterion: CriterionId; text: string }

/** The name of a commune, EPCI or site by its code; undefined shows the code. */
export type Names = (criterion: 'commune' | 'epci' | 'site', code: string) => string | undefined

const NARROW = '\u202f'
const SHOWN_VALUES = 4

/**
 * One sentence for each criterion that the filter states, in the order of the table.
 *
 * `sentences({ surface_min: 8, surface_max: 15 }, 'fr')` is `[{ criterion: 'surface', text: 'Surface de 8 à 15 ha' }]`
 * with narrow no-break spaces.
 */
export function sentences(filter: PlotFilter, language: Language, names?: Names): Sentence[] {
  return activeCriteria(filter).map((criterion) => ({
    criterion: criterion.id,
    text: sentence(filter, criterion, language, names),
  }))
}

/** What happens to plots whose value is not known, as a sentence. */
export function unknownSentence(filter: PlotFilter, language: Language): string {
  if (filter.unknown === 'keep')
    return language === 'fr'
      ? 'Les terrains dont une valeur est inconnue sont gardés'
      : 'Plots with an unknown value are kept'
  return language === 'fr'
    ? 'Les terrains dont une valeur est inconnue sont écartés'
    : 'Plots with an unknown value are left out'
}

function sentence(filter: PlotFilter, criterion: Criterion, lang: Language, names?: Names): string {
  const fr = lang === 'fr'
  switch (criterion.how) {
    case 'range':
      return criterion.id === 'surface' ? surface(filter, lang) : usable(filter, lang)
    case 'fits': {
      const sides = (filter.fits ?? [])
        .map((side) => figure(side, lang))
        .join(`${NARROW}×${NARROW}`)
      return fr
        ? `Un rectangle de ${sides}${NARROW}m doit tenir`
        : `A rectangle of ${sides}${NARROW}m must fit`
    }
    case 'distance': {
      const unit = criterion.measure === 'min' ? 'min' : 'km'
      const far = `${figure(filter[criterion.id] ?? 0, lang)}${NARROW}${unit}`
      const point = ACCESS_LABELS[criterion.kind][lang].short
      const way =
        WAYS[
          criterion.measure === 'min' && criterion.kind === 'station' ? 'foot' : criterion.measure
        ][lang]
      return fr ? `${point} à ${far} au plus, ${way}` : `${point} within ${far} ${way}`
    }
    case 'any': {
      const uses = (filter.use ?? []).map((use) => USE_NOUNS[use][lang])
      return fr ? `Admet ${oneOf(uses, lang)}` : `Admits ${oneOf(uses, lang)}`
    }
    case 'none':
      return fr
        ? `Sans ${joined(shortNames(filter, criterion, lang), ' ni ')}`
        : `Free of ${oneOf(shortNames(filter, criterion, lang), lang)}`
    case 'list': {
      const values = listNames(filter, criterion, lang, names)
      if (criterion.id === 'land')
        return fr ? `Sol ${oneOf(values, lang)}` : capital(`${oneOf(values, lang)} land`)
      const head = LIST_HEADS[criterion.id][lang]
      return `${head}${fr ? `${NARROW}: ` : ': '}${oneOf(values, lang)}`
    }
    case 'server':
      return serverSentence(filter, criterion.id, lang)
  }
}

function surface({ surface_min: least, surface_max: most }: PlotFilter, lang: Language): string {
  const fr = lang === 'fr'
  const ha = (value: number) => `${figure(value, lang)}${NARROW}ha`
  if (least !== undefined && most !== undefined) {
    if (least === most) return fr ? `Surface de ${ha(least)}` : `Surface of ${ha(least)}`
    return fr
      ? `Surface de ${figure(least, lang)} à ${ha(most)}`
      : `Surface from ${figure(least, lang)} to ${ha(most)}`
  }
  if (least !== undefined)
    return fr ? `Surface d’au moins ${ha(least)}` : `Surface of at least ${ha(least)}`
  return fr ? `Surface d’au plus ${ha(most ?? 0)}` : `Surface of at most ${ha(most ?? 0)}`
}

function usable({ usable_min: least = 0 }: PlotFilter, lang: Language): string {
  const ha = `${figure(least, lang)}${NARROW}ha`
  return lang === 'fr'
    ? `Surface utile estimée d’au moins ${ha}`
    : `Estimated usable surface of at least ${ha}`
}

function withinSentence(text: string, lang: Language): string {
  const read = readArea(text)
  const area = 'area' in read ? read.area : undefined
  const fr = lang === 'fr'
  if (area?.kind === 'circle') {
    const far =
      area.radius_m < 1000
        ? `${figure(area.radius_m, lang)}${NARROW}m`
        : `${figure(area.radius_m / 1000, lang)}${NARROW}km`
    return fr ? `À moins de ${far} du point choisi` : `Within ${far} of the chosen point`
  }
  if (area?.kind === 'stored') return fr ? 'Dans le périmètre apporté' : 'Inside the area brought'
  return fr ? 'Dans le périmètre dessiné' : 'Inside the drawn area'
}

function serverSentence(filter: PlotFilter, id: ServerWord, lang: Language): string {
  const fr = lang === 'fr'
  if (id === 'within') return withinSentence(filter.within ?? '', lang)
  if (id === 'bbox') return fr ? 'Dans le cadre de la carte choisi' : 'Inside the chosen map frame'
  if (id === 'q') return fr ? `Contient «${NARROW}${filter.q}${NARROW}»` : `Contains “${filter.q}”`
  const count = filter.ids?.length ?? 0
  if (fr) return count === 1 ? '1 terrain choisi' : `${figure(count, lang)} terrains choisis`
  return count === 1 ? '1 chosen plot' : `${figure(count, lang)} chosen plots`
}

type ListCriterion = Extract<Criterion, { how: 'list' }>

function listNames(
  filter: PlotFilter,
  criterion: ListCriterion,
  lang: Language,
  names?: Names,
): string[] {
  const { id } = criterion
  if (id === 'zone')
    return (filter.zone ?? []).map((zone) =>
      zone === 'other' ? (lang === 'fr' ? 'autre' : 'other') : zone,
    )
  if (id === 'land')
    return (filter.land ?? []).map((land) => (lang === 'fr' ? LAND_FR[land] : land))
  if (id === 'commune' || id === 'epci' || id === 'site')
    return (filter[id] ?? []).map((code) => names?.(id, code) ?? code)
  if (id === 'departement') return shortNames(filter, criterion, lang, false)
  return shortNames(filter, criterion, lang)
}

/** Short labels of the values, with a small first letter where they stand inside a sentence. */
function shortNames(
  filter: PlotFilter,
  criterion: Criterion,
  lang: Language,
  small = true,
): string[] {
  const labels: Readonly<Record<string, Label>> = VALUE_LABELS[criterion.id] ?? {}
  const values = (filter[criterion.words[0]] ?? []) as readonly string[]
  return values.map((value) => {
    const name = labels[value]?.[lang].short ?? value
    return small && /^\p{Lu}\p{Ll}/u.test(name) && !name.startsWith('Natura')
      ? name.charAt(0).toLocaleLowerCase(lang) + name.slice(1)
      : name
  })
}

const oneOf = (values: readonly string[], lang: Language): string => {
  if (values.length <= SHOWN_VALUES + 1) return joined(values, lang === 'fr' ? ' ou ' : ' or ')
  const others = values.length - SHOWN_VALUES
  const shown = values.slice(0, SHOWN_VALUES).join(', ')
  return lang === 'fr' ? `${shown} ou ${others} autres` : `${shown} or ${others} others`
}

const joined = (values: readonly string[], last: string): string =>
  values.length < 2
    ? (values[0] ?? '')
    : `${values.slice(0, -1).join(', ')}${last}${values.at(-1) ?? ''}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const FIGURES: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }),
}
const figure = (value: number, lang: Language): string => FIGURES[lang].format(value)

const USE_NOUNS: Record<Use, Record<Language, string>> = {
  industry: { fr: 'l’industrie', en: 'industry' },
  logistics: { fr: 'la logistique', en: 'logistics' },
  data_centre: { fr: 'les centres de données', en: 'data centres' },
  crafts: { fr: 'l’artisanat', en: 'crafts' },
  offices: { fr: 'les bureaux', en: 'offices' },
  retail: { fr: 'le commerce', en: 'retail' },
}

const WAYS: Record<AccessMeasure | 'foot', Record<Language, string>> = {
  min: { fr: 'en poids lourd', en: 'by lorry' },
  foot: { fr: 'à pied', en: 'on foot' },
  km: { fr: 'par la route', en: 'by road' },
  straight_km: { fr: 'à vol d’oiseau', en: 'in a straight line' },
}

const LAND_FR = { artificialised: 'artificialisé', natural: 'naturel' } as const

const LIST_HEADS: Record<ListCriterion['id'], Record<Language, string>> = {
  zone: { fr: 'Zone du PLU', en: 'PLU zone' },
  category: { fr: 'SDRIF-E', en: 'SDRIF-E' },
  land: { fr: 'Sol', en: 'Land' },
  status: { fr: 'Occupation', en: 'Occupation' },
  stage: { fr: 'Commercialisation', en: 'Marketing' },
  servicing: { fr: 'Aménagement', en: 'Servicing' },
  departement: { fr: 'Département', en: 'Département' },
  epci: { fr: 'Intercommunalité', en: 'Intercommunal authority' },
  commune: { fr: 'Commune', en: 'Commune' },
  site: { fr: 'Site', en: 'Site' },
}
