// Everything that is told of a kind of constraint, one entry a kind: names, what it does to what can be built, how it is
// drawn and exported. To add a kind is to add its entry.
import type { Translated } from '../language.ts'

/** A group of kinds that are drawn in one colour. */
export const CONSTRAINT_HUES = ['nature', 'water', 'noise', 'heritage', 'risk'] as const
export type ConstraintHue = (typeof CONSTRAINT_HUES)[number]

export type ConstraintEntry = {
  name: Translated<{
    short: string
    /** One line, with its full stop. */
    meaning: string
  }>
  hue: ConstraintHue
  /** Dashes tell kinds of one colour apart; null: a full line. */
  dash: readonly [number, number] | null
  /** Forbids wherever it stands: where it is not covered the usable surface is unknown, served or not. */
  forbidsAlways: boolean
  /** Its column in a Shapefile: ten characters at most. */
  shapefile: string
}

/** In the order in which kinds are listed everywhere. */
export const CONSTRAINT_TABLE = {
  flood: {
    name: {
      fr: { short: 'Zone inondable', meaning: 'Terrain que l’eau peut couvrir.' },
      en: { short: 'Flood zone', meaning: 'Land that water may cover.' },
    },
    hue: 'water',
    dash: null,
    forbidsAlways: false,
    shapefile: 'c_flood',
  },
  risk_plan: {
    name: {
      fr: {
        short: 'Plan de prévention des risques',
        meaning: 'Périmètre d’un PPR, quel que soit le risque.',
      },
      en: { short: 'Risk prevention plan', meaning: 'Perimeter of a PPR, whatever the risk.' },
    },
    hue: 'risk',
    dash: null,
    forbidsAlways: false,
    shapefile: 'c_riskplan',
  },
  natura2000: {
    name: {
      fr: {
        short: 'Natura 2000',
        meaning: 'Site européen de protection des habitats ou des oiseaux.',
      },
      en: { short: 'Natura 2000', meaning: 'European site that protects habitats or birds.' },
    },
    hue: 'nature',
    dash: [6, 2],
    forbidsAlways: false,
    shapefile: 'c_natura',
  },
  biotope: {
    name: {
      fr: { short: 'Protection de biotope', meaning: 'Périmètre d’un arrêté de protection.' },
      en: { short: 'Biotope protection', meaning: 'Perimeter of a biotope protection order.' },
    },
    hue: 'nature',
    dash: null,
    forbidsAlways: true,
    shapefile: 'c_biotope',
  },
  znieff1: {
    name: {
      fr: {
        short: 'ZNIEFF de type I',
        meaning: 'Inventaire : secteur de grand intérêt écologique.',
      },
      en: {
        short: 'ZNIEFF type I',
        meaning: 'Inventory: small area of great ecological interest.',
      },
    },
    hue: 'nature',
    dash: [3, 2],
    forbidsAlways: false,
    shapefile: 'c_znieff1',
  },
  znieff2: {
    name: {
      fr: { short: 'ZNIEFF de type II', meaning: 'Inventaire : grand ensemble naturel riche.' },
      en: { short: 'ZNIEFF type II', meaning: 'Inventory: large, rich natural area.' },
    },
    hue: 'nature',
    dash: [1.2, 2],
    forbidsAlways: false,
    shapefile: 'c_znieff2',
  },
  regional_park: {
    name: {
      fr: { short: 'Parc naturel régional', meaning: 'Territoire d’un PNR.' },
      en: { short: 'Regional nature park', meaning: 'Territory of a PNR.' },
    },
    hue: 'nature',
    dash: [8, 3],
    forbidsAlways: false,
    shapefile: 'c_park',
  },
  noise: {
    name: {
      fr: { short: 'Bruit d’aéroport', meaning: 'Zone d’un plan d’exposition au bruit.' },
      en: { short: 'Airport noise', meaning: 'Zone of an airport noise plan.' },
    },
    hue: 'noise',
    dash: null,
    forbidsAlways: false,
    shapefile: 'c_noise',
  },
  heritage: {
    name: {
      fr: { short: 'Abords de monument', meaning: 'Périmètre de protection du patrimoine.' },
      en: { short: 'Heritage surroundings', meaning: 'Perimeter that protects a monument.' },
    },
    hue: 'heritage',
    dash: null,
    forbidsAlways: false,
    shapefile: 'c_heritage',
  },
  technological_risk: {
    name: {
      fr: {
        short: 'Risque technologique',
        meaning: 'Périmètre autour d’une installation dangereuse.',
      },
      en: { short: 'Technological risk', meaning: 'Perimeter around a hazardous plant.' },
    },
    hue: 'risk',
    dash: [3, 2],
    forbidsAlways: false,
    shapefile: 'c_techrisk',
  },
  soil_pollution: {
    name: {
      fr: {
        short: 'Pollution des sols',
        meaning: 'Secteur d’information sur les sols ou site relevé.',
      },
      en: { short: 'Soil pollution', meaning: 'Recorded area of polluted soil.' },
    },
    hue: 'heritage',
    dash: [1.2, 2],
    forbidsAlways: false,
    shapefile: 'c_soil',
  },
} as const satisfies Readonly<Record<string, ConstraintEntry>>
