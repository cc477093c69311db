// Everything that is told of a kind of line that carries power, goods or heat past a plot, one entry a kind: names, how it
// is drawn and exported. Context, never a criterion: roles of datasets, checks, columns, tiles, signs, sheets and offers are
// made of this table. To add a kind is to add its entry, its folder under geodata/sources and its lines in geodata/demo.
import type { Translated } from '../language.ts'

export type NetworkEntry = {
  name: Translated<{
    short: string
    /** One line, with its full stop. */
    meaning: string
    /** Several of them, inside a sentence. */
    plural: string
  }>
  colour: Readonly<Record<'light' | 'dark', string>>
  /** Pixels at zoom 14; half as wide far out. */
  width: number
  /** Of the line on the map, in widths of it; null: a full line. */
  dash: readonly [number, number] | null
  /** Of its columns in a Shapefile: seven characters at most. */
  shapefile: string
}

const POWER = { light: '#9c5700', dark: '#f0b04a' } as const

/** In the order in which kinds are listed everywhere. */
export const NETWORK_TABLE = {
  power_400: {
    name: {
      fr: {
        short: 'Ligne électrique à 400 kV',
        meaning: 'Ligne du grand transport d’électricité.',
        plural: 'lignes électriques à 400 kV',
      },
      en: {
        short: 'Power line, 400 kV',
        meaning: 'Line of the main transmission grid.',
        plural: 'power lines of 400 kV',
      },
    },
    colour: POWER,
    width: 3.6,
    dash: null,
    shapefile: 'n_pw400',
  },
  power_225: {
    name: {
      fr: {
        short: 'Ligne électrique à 225 kV',
        meaning: 'Ligne de transport d’électricité, de 225 kV à moins de 400 kV.',
        plural: 'lignes électriques à 225 kV',
      },
      en: {
        short: 'Power line, 225 kV',
        meaning: 'Transmission line, from 225 kV to under 400 kV.',
        plural: 'power lines of 225 kV',
      },
    },
    colour: POWER,
    width: 2.2,
    dash: null,
    shapefile: 'n_pw225',
  },
  power_lower: {
    name: {
      fr: {
        short: 'Autre ligne à haute tension',
        meaning: 'Moins de 225 kV, ou tension que la source ne dit pas.',
        plural: 'autres lignes à haute tension',
      },
      en: {
        short: 'Other high-voltage line',
        meaning: 'Under 225 kV, or of a voltage that the source does not say.',
        plural: 'other high-voltage lines',
      },
    },
    colour: POWER,
    width: 1.5,
    dash: [4, 1.5],
    shapefile: 'n_pwlow',
  },
  pipeline: {
    name: {
      fr: {
        short: 'Canalisation de transport',
        meaning: 'Conduite de gaz, d’hydrocarbures, d’eau ou d’un autre produit.',
        plural: 'canalisations de transport',
      },
      en: {
        short: 'Pipeline',
        meaning: 'Pipe for gas, oil, water or another product.',
        plural: 'pipelines',
      },
    },
    colour: { light: '#7a3b8f', dark: '#cf9be0' },
    width: 2,
    dash: [5, 2],
    shapefile: 'n_pipe',
  },
  heat: {
    name: {
      fr: {
        short: 'Réseau de chaleur',
        meaning: 'Conduites d’un réseau de chauffage urbain.',
        plural: 'réseaux de chaleur',
      },
      en: {
        short: 'Heat network',
        meaning: 'Pipes of a district heating network.',
        plural: 'heat networks',
      },
    },
    colour: { light: '#b3261e', dark: '#ff8a80' },
    width: 1.8,
    dash: null,
    shapefile: 'n_heat',
  },
  freight_rail: {
    name: {
      fr: {
        short: 'Voie ferrée de fret',
        meaning: 'Tronçon de voie ferrée réservé aux marchandises.',
        plural: 'voies ferrées de fret',
      },
      en: {
        short: 'Freight railway line',
        meaning: 'Stretch of railway kept for goods.',
        plural: 'freight railway lines',
      },
    },
    colour: { light: '#2f3b46', dark: '#c9d3dc' },
    width: 2.4,
    dash: [2, 1.2],
    shapefile: 'n_frght',
  },
} as const satisfies Readonly<Record<string, NetworkEntry>>
