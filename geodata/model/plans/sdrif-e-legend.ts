// The legend items of the three SDRIF-E maps that a reading goes through, and how far each is known. An item is read out
// with its rule only when both its layer and its rule were read on an official or press page; else its rule is to supply.
import type { SdrifEMap } from '../codes.ts'
import type { Translated } from '../language.ts'

export type LegendItem = {
  item: string
  /** Maps on which the item was seen; empty when none could be confirmed. */
  maps: readonly SdrifEMap[]
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

/** In the order in which they are read out. */
export const SDRIF_E_LEGEND: readonly LegendItem[] = [
  { item: 'preferential_urbanisation', maps: ['M2'] },
  {
    item: 'industrial_development',
    maps: ['M2'],
    rule: {
      text: {
        fr: 'Réservé aux fonctions industrielles ; logistique et bureaux seulement s’ils servent les entreprises du site.',
        en: 'Reserved for industrial functions; logistics and offices only when they serve the firms on the site.',
      },
      number: null,
      source: VERSAILLES,
    },
  },
  { item: 'station_development', maps: ['M1', 'M2'], rule: STATION_RULE },
  { item: 'station_perimeter_2km', maps: ['M1', 'M2'], rule: STATION_RULE },
  { item: 'business_district', maps: ['M2'] },
  { item: 'polarity', maps: ['M1', 'M2'] },
  { item: 'flood_risk_zone', maps: ['M1', 'M3'] },
  { item: 'ecological_connection', maps: ['M3'] },
  {
    item: 'productive_site',
    maps: [],
    title: {
      fr: 'Sites d’activités productives d’intérêt régional',
      en: 'Productive activity sites of regional interest',
    },
  },
  {
    item: 'green_framework',
    maps: [],
    title: { fr: 'Armature verte à sanctuariser', en: 'Green framework to be kept' },
  },
  {
    item: 'farmland',
    maps: [],
    title: { fr: 'Espaces agricoles à préserver', en: 'Farmland to preserve' },
  },
  { item: 'green_front', maps: [], title: { fr: 'Fronts verts', en: 'Green fronts' } },
]

export const legendItem = (item: string): LegendItem | undefined =>
  SDRIF_E_LEGEND.find((one) => one.item === item)

/** Natural, farm and forest land that the SDRIF-E lets be consumed, whole region; as a newspaper read the adopted text. */
export const REGIONAL_TRAJECTORY = {
  from_year: 2011,
  to_year: 2021,
  ha_per_year: 774,
  less_each_decade: 176,
  source: 'Le Moniteur, « Région : polycentrisme et sobriété foncière au cœur du SDRIF-E »',
} as const
