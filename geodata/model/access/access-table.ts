// Everything that is told of a kind of access point, one entry a kind: names, how one travels to it, what is measured of
// the way, how nearness is preferred, its sign. Words of the filter, columns, tags, exports, tables of offers and layers
// are made of this table; to add a kind is to add its entry.
import type { Translated } from '../language.ts'
import type { TravelMode } from '../roads/roads.ts'

type Name = {
  short: string
  /** One line, with its full stop. */
  meaning: string
  /** Several of them, inside a sentence. */
  plural: string
  /** Before a measure: “Junction, km by road”. */
  head: string
  /** As a preference. */
  near: string
}

/** n+1 edges for n bars of a histogram; the last bar holds all above. */
type Edges = readonly number[]

/** What the detail of a point says, where that is one fact which a person asks for. */
type Detail = Translated<{
  /** Of its column. */
  head: string
  /** Where no data say it. */
  unknown: string
}>

type Told = {
  name: Translated<Name>
  /** Null: a detail helps to tell points apart, and is passed over where there is none. */
  detail: Detail | null
  /** How much it counts in the usual order by preference, 0 to 10. */
  usualWeight: number
  /** Outline of its sign in a box of 20 × 20, as an SVG path: map, legend and drawn maps show the same. */
  sign: string
  colour: Readonly<Record<'light' | 'dark', string>>
  /**
   * From which zoom it is drawn: the rarer, the earlier. Tiles are cut at whole zooms, so a broken one counts from the
   * next whole one on; of names, the least of all kinds counts as it is.
   */
  minzoom: { readonly sign: number; readonly name: number }
}

/** Reached by road: it has minutes and kilometres of the way beside the straight line. */
type ByRoad = Told & {
  travel: {
    readonly mode: Exclude<TravelMode, 'car'>
    /** Metres from the point within which its road lies. */
    readonly snapM: number
    /** Whether it is reached at any ramp or carriageway of a fast road within that limit, before the nearest road. */
    readonly ramps: boolean
  }
  edges: { readonly straight_km: Edges; readonly km: Edges; readonly min: Edges }
  /** Where it counts half: minutes by road, and straight kilometres for data without roads. */
  half: { readonly straight_km: number; readonly min: number }
}

/** Nobody travels to it: the straight line alone is measured. */
type StraightOnly = Told & {
  travel: null
  edges: { readonly straight_km: Edges }
  half: { readonly straight_km: number }
}

export type AccessEntry = ByRoad | StraightOnly

const steps = (step: number, most: number): Edges =>
  Array.from({ length: Math.round(most / step) + 1 }, (_, i) => Math.round(i * step * 1000) / 1000)

/** In the order in which kinds are listed everywhere; of signs that meet, the first is drawn over the others. */
export const ACCESS_TABLE = {
  junction: {
    name: {
      fr: {
        short: 'Échangeur autoroutier',
        meaning: 'Entrée ou sortie d’une voie rapide.',
        plural: 'échangeurs',
        head: 'Échangeur',
        near: 'Proche d’un échangeur',
      },
      en: {
        short: 'Motorway junction',
        meaning: 'Entry to or exit from a motorway.',
        plural: 'motorway junctions',
        head: 'Junction',
        near: 'Near a motorway junction',
      },
    },
    detail: null,
    travel: { mode: 'truck', snapM: 500, ramps: true },
    edges: { straight_km: steps(0.5, 15), km: steps(1, 25), min: steps(1, 30) },
    half: { straight_km: 3, min: 6 },
    usualWeight: 3,
    sign: 'M10 2 18 10 10 18 2 10Z',
    colour: { light: '#7a5a12', dark: '#e3c06b' },
    minzoom: { sign: 10.5, name: 11.5 },
  },
  rail: {
    name: {
      fr: {
        short: 'Fret ferroviaire',
        meaning: 'Installation embranchée (ITE), cour ou chantier de fret.',
        plural: 'accès au fret ferroviaire',
        head: 'Fret ferroviaire',
        near: 'Proche du fret ferroviaire',
      },
      en: {
        short: 'Rail freight',
        meaning: 'Rail siding (ITE), yard or terminal for goods.',
        plural: 'access to rail freight',
        head: 'Rail freight',
        near: 'Near rail freight',
      },
    },
    detail: null,
    travel: { mode: 'truck', snapM: 500, ramps: false },
    edges: { straight_km: steps(1, 30), km: steps(2, 50), min: steps(2, 60) },
    half: { straight_km: 5, min: 10 },
    usualWeight: 1,
    sign: 'M4 4H16V16H4Z',
    colour: { light: '#4a4f57', dark: '#c3c7cc' },
    minzoom: { sign: 9.5, name: 11.5 },
  },
  port: {
    name: {
      fr: {
        short: 'Port fluvial',
        meaning: 'Port ou quai pour les marchandises.',
        plural: 'ports fluviaux',
        head: 'Port fluvial',
        near: 'Proche d’un port fluvial',
      },
      en: {
        short: 'River port',
        meaning: 'Port or quay for goods.',
        plural: 'river ports',
        head: 'River port',
        near: 'Near a river port',
      },
    },
    detail: null,
    travel: { mode: 'truck', snapM: 500, ramps: false },
    edges: { straight_km: steps(1, 40), km: steps(2, 60), min: steps(2, 60) },
    half: { straight_km: 8, min: 15 },
    usualWeight: 1,
    sign: 'M10 2.5 18.5 16.5H1.5Z',
    colour: { light: '#1f6d92', dark: '#6bb6dc' },
    minzoom: { sign: 9.5, name: 11.5 },
  },
  airport: {
    name: {
      fr: {
        short: 'Aéroport',
        meaning: 'Aéroport ou aérodrome.',
        plural: 'aéroports',
        head: 'Aéroport',
        near: 'Proche d’un aéroport',
      },
      en: {
        short: 'Airport',
        meaning: 'Airport or airfield.',
        plural: 'airports',
        head: 'Airport',
        near: 'Near an airport',
      },
    },
    detail: null,
    travel: { mode: 'truck', snapM: 500, ramps: false },
    edges: { straight_km: steps(2, 60), km: steps(3, 90), min: steps(3, 90) },
    half: { straight_km: 20, min: 30 },
    usualWeight: 0,
    sign: 'M10 1.5 17.8 7.2 14.8 16.4H5.2L2.2 7.2Z',
    colour: { light: '#5b4a9a', dark: '#b7a6f0' },
    minzoom: { sign: 8, name: 11.5 },
  },
  station: {
    name: {
      fr: {
        short: 'Gare ou station',
        meaning: 'Train, RER, métro, tramway ou VAL.',
        plural: 'gares (train, RER, métro, tram, VAL)',
        head: 'Gare ou station',
        near: 'Proche d’une gare',
      },
      en: {
        short: 'Station',
        meaning: 'Train, RER, metro, tram or VAL.',
        plural: 'stations (train, RER, metro, tram, VAL)',
        head: 'Station',
        near: 'Near a station',
      },
    },
    detail: null,
    travel: { mode: 'foot', snapM: 500, ramps: false },
    edges: { straight_km: steps(0.25, 8), km: steps(0.25, 8), min: steps(2.5, 75) },
    half: { straight_km: 1.5, min: 20 },
    usualWeight: 1,
    sign: 'M10 3A7 7 0 1 1 9.99 3Z',
    colour: { light: '#0b5d66', dark: '#5fc3cc' },
    minzoom: { sign: 11, name: 11.5 },
  },
  substation: {
    name: {
      fr: {
        short: 'Poste électrique',
        meaning: 'Poste de transformation du réseau électrique.',
        plural: 'postes électriques',
        head: 'Poste électrique',
        near: 'Proche d’un poste électrique',
      },
      en: {
        short: 'Electric substation',
        meaning: 'Transformer substation of the electricity grid.',
        plural: 'electric substations',
        head: 'Electric substation',
        near: 'Near an electric substation',
      },
    },
    detail: {
      fr: { head: 'tension la plus haute', unknown: 'tension inconnue' },
      en: { head: 'highest voltage', unknown: 'voltage unknown' },
    },
    travel: null,
    edges: { straight_km: steps(0.5, 15) },
    half: { straight_km: 3 },
    usualWeight: 0,
    sign: 'M7 2H13V7H18V13H13V18H7V13H2V7H7Z',
    colour: { light: '#4f6b00', dark: '#b9d65c' },
    minzoom: { sign: 11, name: 13 },
  },
} as const satisfies Readonly<Record<string, AccessEntry>>
