// What the plans say about a plot.
import type { Translated } from '../../language.ts'
import { CATEGORIES, LANDS, ZONES } from '../../codes.ts'
import { CATEGORY_LABELS, LAND_LABELS, ZONE_LABELS } from '../../labels.ts'
import { list } from './lists.ts'
import { headed, oneOf, smallNames } from './say.ts'
import { USE } from './use.ts'

const ZONE = list({
  id: 'zone',
  column: 'zone',
  values: ZONES,
  valueLabels: ZONE_LABELS,
  example: 'U',
  shown: 5,
  label: {
    fr: {
      short: 'Zone du PLU',
      meaning: 'Type de zone qui couvre la plus grande part du terrain.',
    },
    en: { short: 'PLU zone', meaning: 'The zone type that covers the largest share of the plot.' },
  },
  say: (zones, language) =>
    headed(
      { fr: 'Zone du PLU', en: 'PLU zone' },
      zones.map((zone) => (zone === 'other' && language === 'fr' ? 'autre' : zone)),
      language,
    ),
  page: { group: 'zoning', place: 2 },
})

const CATEGORY = list({
  id: 'category',
  column: 'category',
  values: CATEGORIES,
  valueLabels: CATEGORY_LABELS,
  example: 'industrial_regional',
  shown: 6,
  label: {
    fr: {
      short: 'Catégorie du SDRIF-E',
      meaning: 'Catégorie du site, sinon celle de la plus grande part.',
    },
    en: {
      short: 'SDRIF-E category',
      meaning: 'The category of the site, else that of the largest share.',
    },
  },
  say: (categories, language) =>
    headed(
      { fr: 'SDRIF-E', en: 'SDRIF-E' },
      smallNames(categories, CATEGORY_LABELS, language),
      language,
    ),
  page: { group: 'zoning', place: 1 },
})

const LAND = list({
  id: 'land',
  column: 'land',
  values: LANDS,
  valueLabels: LAND_LABELS,
  example: 'artificialised',
  shown: 6,
  label: {
    fr: {
      short: 'Nature du sol',
      meaning:
        'Part d’espaces naturels, agricoles et forestiers (ENAF) du terrain : plus de la moitié, ou la moitié au plus.',
    },
    en: {
      short: 'Land',
      meaning:
        'Share of natural, agricultural and forest land (ENAF) of the plot: over half, or half or less.',
    },
  },
  say(lands, language) {
    const kinds = oneOf(
      lands.map((land) => LAND_SHARES[land][language]),
      language,
    )
    return language === 'fr' ? `ENAF sur ${kinds} du terrain` : `ENAF on ${kinds} of the plot`
  },
  page: { group: 'zoning', place: 4 },
})

const LAND_SHARES: Record<(typeof LANDS)[number], Translated> = {
  artificialised: { fr: 'la moitié au plus', en: 'half or less' },
  natural: { fr: 'plus de la moitié', en: 'more than half' },
}

export const ZONING_CRITERIA = [ZONE, CATEGORY, USE, LAND] as const
