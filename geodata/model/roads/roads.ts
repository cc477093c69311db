// Words of the road graph: classes, who travels, and at what speed. One table, so that anyone can read why a minute is one.
import type { Translated } from '../language.ts'

/** OpenStreetMap's classes of `highway`; a BD TOPO road is given the nearest of them. `path` is for feet only. */
export const ROAD_CLASSES = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'path',
] as const
export type RoadClass = (typeof ROAD_CLASSES)[number]

/** Who travels: an articulated lorry of 40 t, a car, a person on foot. */
export const TRAVEL_MODES = ['truck', 'car', 'foot'] as const
export type TravelMode = (typeof TRAVEL_MODES)[number]

/**
 * The lorry that a sign is held against: 40 t, 4.00 m high, 2.55 m wide, 16.5 m long, and 11.5 t on its driving axle: what
 * directive 96/53/CE lets go everywhere, and what such a lorry is loaded to.
 */
export const TRUCK = { weightT: 40, heightM: 4, widthM: 2.55, lengthM: 16.5, axleT: 11.5 } as const

/** 1.25 m/s: what route planners assume of a grown person. */
const WALK_KMH = 4.5

/**
 * Mean speeds in km/h over a whole stretch, halts at its ends included; 0: not allowed. Assumptions of this project, not
 * measures: below the legal limits (lorries of over 12 t: 90 on motorways, 80 on dual carriageways, 60 on other roads,
 * 50 in towns), more so where a road meets many others. A posted limit below them is taken instead.
 */
export const ROAD_SPEEDS: Readonly<
  Record<RoadClass, Readonly<Record<TravelMode, number>> & { name: Translated; why: Translated }>
> = {
  motorway: {
    truck: 78,
    car: 105,
    foot: 0,
    name: { fr: 'Autoroute', en: 'Motorway' },
    why: {
      fr: 'limitée à 90 et 110–130 ; trafic dense',
      en: 'limited to 90 and 110–130; dense traffic',
    },
  },
  motorway_link: {
    truck: 40,
    car: 55,
    foot: 0,
    name: { fr: 'Bretelle d’autoroute', en: 'Motorway ramp' },
    why: { fr: 'courbes et insertions', en: 'curves and merging' },
  },
  trunk: {
    truck: 65,
    car: 85,
    foot: 0,
    name: { fr: 'Voie express', en: 'Dual carriageway' },
    why: {
      fr: 'chaussées séparées, limitée à 80 et 90–110',
      en: 'dual carriageways, limited to 80 and 90–110',
    },
  },
  trunk_link: {
    truck: 35,
    car: 45,
    foot: 0,
    name: { fr: 'Bretelle de voie express', en: 'Dual carriageway ramp' },
    why: { fr: 'courbes et insertions', en: 'curves and merging' },
  },
  primary: {
    truck: 42,
    car: 52,
    foot: WALK_KMH,
    name: { fr: 'Grande route', en: 'Main road' },
    why: {
      fr: 'routes principales, en ville et hors ville',
      en: 'main roads, in and out of towns',
    },
  },
  primary_link: {
    truck: 28,
    car: 35,
    foot: WALK_KMH,
    name: { fr: 'Raccord de grande route', en: 'Main road link' },
    why: { fr: 'voies de tourne d’un carrefour', en: 'turning roads of a junction' },
  },
  secondary: {
    truck: 36,
    car: 44,
    foot: WALK_KMH,
    name: { fr: 'Route secondaire', en: 'Secondary road' },
    why: { fr: 'entre les villes, et leurs rues', en: 'roads between towns, and their streets' },
  },
  secondary_link: {
    truck: 25,
    car: 30,
    foot: WALK_KMH,
    name: { fr: 'Raccord secondaire', en: 'Secondary link' },
    why: { fr: 'voies de tourne d’un carrefour', en: 'turning roads of a junction' },
  },
  tertiary: {
    truck: 30,
    car: 37,
    foot: WALK_KMH,
    name: { fr: 'Route locale', en: 'Local road' },
    why: { fr: 'beaucoup de carrefours', en: 'local roads, many crossings' },
  },
  tertiary_link: {
    truck: 22,
    car: 27,
    foot: WALK_KMH,
    name: { fr: 'Raccord local', en: 'Local link' },
    why: { fr: 'voies de tourne d’un carrefour', en: 'turning roads of a junction' },
  },
  unclassified: {
    truck: 26,
    car: 34,
    foot: WALK_KMH,
    name: { fr: 'Petite route, voie de zone', en: 'Lane' },
    why: { fr: 'chemins et voies des zones d’activité', en: 'lanes and roads of activity zones' },
  },
  residential: {
    truck: 18,
    car: 25,
    foot: WALK_KMH,
    name: { fr: 'Rue', en: 'Street' },
    why: { fr: 'limitée à 30 ou 50, véhicules garés', en: 'limited to 30 or 50, parked cars' },
  },
  living_street: {
    truck: 8,
    car: 12,
    foot: WALK_KMH,
    name: { fr: 'Zone de rencontre', en: 'Shared street' },
    why: { fr: 'limitée à 20, on y marche', en: 'limited to 20, people walk in them' },
  },
  service: {
    truck: 10,
    car: 15,
    foot: WALK_KMH,
    name: { fr: 'Desserte', en: 'Service road' },
    why: { fr: 'cours et accès', en: 'yards and accesses' },
  },
  path: {
    truck: 0,
    car: 0,
    foot: WALK_KMH,
    name: { fr: 'Chemin', en: 'Path' },
    why: { fr: 'sans véhicule', en: 'no vehicles' },
  },
}

/** A plot or point farther than so many metres from a road it can be reached by has no road access that is known. */
export const SNAP_LIMIT_M = 500
