// The legend of a drawn map in words, each key with a small drawing of its mark.
import { ACCESS_LABELS, CATEGORY_LABELS, CONSTRAINT_LABELS } from '../../model/labels.ts'
import type { Language, Translated } from '../../model/language.ts'
import type { Label } from '../../model/labels.ts'
import type { DocumentMap } from '../../model/offers/offer-document.ts'
import { signAt } from '../map/draw-layers.ts'
import * as styles from '../map/mark-styles.ts'

const PLAIN: Readonly<Record<string, Translated>> = {
  'plot.unknown': { fr: 'Terrain, catégorie inconnue', en: 'Plot, category unknown' },
  plots: { fr: 'Autres terrains', en: 'Other plots' },
  site: { fr: 'Sites d’activité', en: 'Economic sites' },
  zone: { fr: 'Zones du PLU', en: 'PLU zones' },
  motorway: { fr: 'Autoroutes et voies rapides', en: 'Motorways and trunk roads' },
  road: { fr: 'Routes et rues', en: 'Roads and streets' },
  rail: { fr: 'Voies ferrées', en: 'Railways' },
  commune: { fr: 'Limites de communes', en: 'Boundaries of communes' },
  water: { fr: 'Eau', en: 'Water' },
  wood: { fr: 'Bois', en: 'Woods' },
  urban: { fr: 'Tissu bâti', en: 'Built-up areas' },
}
const BY_GROUP: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  plot: CATEGORY_LABELS,
  access: ACCESS_LABELS,
  constraint: CONSTRAINT_LABELS,
}

/** In the order of the map's own keys. A key that has no words is shown as it is. */
export const legendInWords = (keys: readonly string[], language: Language): DocumentMap['legend'] =>
  keys.map((key) => ({
    key,
    label: labelOf(key, language),
    swatch: swatchOf(key, categoryOf(keys)),
  }))

/** Other plots and sites are shown pale in the colour of the map's own plot. */
const categoryOf = (keys: readonly string[]): string =>
  keys.find((key) => key.startsWith('plot.'))?.slice('plot.'.length) ?? ''

function labelOf(key: string, language: Language): string {
  const plain = PLAIN[key]?.[language]
  if (plain !== undefined) return plain
  const [group = '', code = ''] = key.split('.')
  return BY_GROUP[group]?.[code]?.[language].short ?? key
}

const box = (style: string): string => `<rect x="2" y="2" width="24" height="12" ${style}/>`
const line = (style: string): string => `<path d="M1 8H27" ${style}/>`

function swatchOf(key: string, category: string): string {
  const [group = '', code = ''] = key.split('.')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 16" width="28" height="16">${markOf(group, code, category)}</svg>`
}

function markOf(group: string, code: string, category: string): string {
  switch (group) {
    case 'plot':
      return box(styles.plotStyle(code))
    case 'plots':
      return box(styles.otherPlotStyle(category))
    case 'site':
      return box(styles.siteStyle(category))
    case 'constraint':
      return box(styles.constraintStyle(code))
    case 'access':
      return signAt(code, 14, 8, 0.72)
    case 'zone':
      return line(styles.ZONE_STYLE)
    case 'commune':
      return line(styles.COMMUNE_STYLE)
    case 'rail':
      return styles.RAIL_STYLES.map(line).join('')
    case 'motorway':
      return styles.roadStyles('motorway').map(line).join('')
    case 'road':
      // White: it is seen on a ground only.
      return box(styles.GROUND_STYLES.urban) + styles.roadStyles('primary').map(line).join('')
    case 'water':
    case 'wood':
    case 'urban':
      return box(styles.GROUND_STYLES[group])
    default:
      return ''
  }
}
