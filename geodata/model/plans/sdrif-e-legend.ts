// The legend items of the three SDRIF-E maps that a reading goes through, and how far each is known. An item is read out
// with its rule only when both its layer and its rule were read on an official or press page; else its rule is to supply.
import type { Category, SdrifEMap } from '../codes.ts'
import type { Translated } from '../language.ts'

export const LEGEND_GEOMETRIES = ['area', 'point', 'line'] as const
export type LegendGeometry = (typeof LEGEND_GEOMETRIES)[number]

/** A millimetre at 1:150 000, for which the maps are drawn. */
export const SDRIF_E_TOLERANCE_M = 150
/** Items farther than this are not read out: they say nothing about the land. */
export const SDRIF_E_REACH_M = 2000

export type LegendItem = {
  item: string
  /** Maps on which the item was seen; empty when none could be confirmed. */
  maps: readonly SdrifEMap[]
  /** How the map draws it. A point, an arrow or a line gives a place to look, not a perimeter: never inside or outside. */
  geometry: LegendGeometry
  /** Nearer to the drawing than this, in metres, nothing finer can be said. */
  tolerance_m: number
  /** The name as published, for an item that has no layer of its own yet. */
  title?: Translated
  /** In our own words; undefined: to supply. */
  rule?: { text: Translated; number: string | null; source: { title: string; url: string | null } }
}

/** Approval by decree: plans approved before it were written under the SDRIF of 2013. */
export const SDRIF_E_APPROVED = '2025-06-10'

const VERSAILLES = {
  title: 'Versailles Grand Parc : SDRIF-E, la Région met le cap sur 2040',
  url: 'https://versaillesgrandparc.fr/actualites/detail/sdrif-e-la-region-ile-de-france-met-le-cap-sur-2040',
}
const PERIMETER = {
  title:
    'Région Île-de-France : périmètre de 2 km autour des secteurs de développement à proximité des gares',
  url: 'https://data.iledefrance.fr/explore/dataset/perimetre-de-2km-autour-des-secteurs-de-developpement-a-proximite-des-gares-sdrif-e/',
}

const STATION_RULE = {
  text: {
    fr: 'Le plan local favorise les secteurs les mieux desservis, aujourd’hui ou demain, par les transports collectifs : environ 2 km autour d’une gare existante portée sur la carte.',
    en: 'The local plan favours the places best served by public transport, now or later: about 2 km around an existing station that the map shows.',
  },
  number: 'OR 92 bis',
  source: PERIMETER,
}

const drawn = (geometry: LegendGeometry) => ({ geometry, tolerance_m: SDRIF_E_TOLERANCE_M })
const [AREA, POINT, LINE] = [drawn('area'), drawn('point'), drawn('line')]

/** In the order in which they are read out. */
export const SDRIF_E_LEGEND: readonly LegendItem[] = [
  { item: 'preferential_urbanisation', maps: ['M2'], ...POINT },
  {
    item: 'industrial_development',
    maps: ['M2'],
    ...POINT,
    rule: {
      text: {
        fr: 'Réservé aux fonctions industrielles ; logistique et bureaux seulement s’ils servent les entreprises du site.',
        en: 'Reserved for industrial functions; logistics and offices only when they serve the firms on the site.',
      },
      number: null,
      source: VERSAILLES,
    },
  },
  { item: 'station_development', maps: ['M1', 'M2'], ...POINT, rule: STATION_RULE },
  { item: 'station_perimeter_2km', maps: ['M1', 'M2'], ...AREA, rule: STATION_RULE },
  { item: 'business_district', maps: ['M2'], ...AREA },
  { item: 'polarity', maps: ['M1', 'M2'], ...AREA },
  { item: 'flood_risk_zone', maps: ['M1', 'M3'], ...AREA },
  { item: 'ecological_connection', maps: ['M3'], ...POINT },
  {
    item: 'productive_site',
    maps: [],
    ...AREA,
    title: {
      fr: 'Sites d’activités productives d’intérêt régional',
      en: 'Productive activity sites of regional interest',
    },
  },
  {
    item: 'green_framework',
    maps: [],
    ...AREA,
    title: { fr: 'Armature verte à sanctuariser', en: 'Green framework to be kept' },
  },
  {
    item: 'farmland',
    maps: [],
    ...AREA,
    title: { fr: 'Espaces agricoles à préserver', en: 'Farmland to preserve' },
  },
  { item: 'green_front', maps: [], ...LINE, title: { fr: 'Fronts verts', en: 'Green fronts' } },
]

export const legendItem = (item: string): LegendItem | undefined =>
  SDRIF_E_LEGEND.find((one) => one.item === item)

/** The item that draws the sites of a category, where the legend has one. */
export const ITEM_OF_CATEGORY: Partial<Record<Category, string>> = {
  industrial_regional: 'industrial_development',
  productive_regional: 'productive_site',
}

/** Whether an item, an element of which says `category`, draws the land of a plot of the category `own`. */
export const drawsCategory = (item: string, category: Category | null, own: Category | null) =>
  own !== null && (category === own || ITEM_OF_CATEGORY[own] === item)

/** Natural, farm and forest land that the SDRIF-E lets be consumed, whole region; as a newspaper read the adopted text. */
export const REGIONAL_TRAJECTORY = {
  from_year: 2011,
  to_year: 2021,
  ha_per_year: 774,
  less_each_decade: 176,
  source: 'Le Moniteur, « Région : polycentrisme et sobriété foncière au cœur du SDRIF-E »',
} as const
