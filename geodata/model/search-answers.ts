// What a search answers: places of the data version at once, addresses of the national geocoder apart.
import * as z from 'zod'
import { toldSchema } from './references/told-schema.ts'

/** In the order in which places of equal rank stand. */
export const PLACE_KINDS = [
  'region',
  'departement',
  'epci',
  'commune',
  'site',
  'parcel',
  'plot',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const SEARCH_LIMITS = {
  /** Letters and digits that a search needs: Us (95) is the shortest name of a commune. */
  leastLetters: 2,
  mostPlaces: 50,
  /** The geocoder gives no more. */
  mostAddresses: 20,
} as const

const lon = z.number().nullable()
const lat = z.number().nullable()

export const searchSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  /** How the words were read otherwise than written: "93059 (Pierrefitte-sur-Seine) is now Saint-Denis (93066)." */
  remarks: z.array(toldSchema),
  /** Exact ones first. */
  places: z.array(
    z.object({
      kind: z.enum(PLACE_KINDS),
      /** INSEE or SIREN code, id of the site or plot, cadastral reference of fourteen characters. */
      id: z.string(),
      label: z.string(),
      /** What tells it from others of the same name: site, commune, département. */
      detail: z.string().nullable(),
      /** Plots it holds. */
      plots: z.int().nonnegative(),
      /** Of a parcel: the first plot that holds it; null when none does, and for other kinds. */
      plot: z.string().nullable(),
      /** A point on the plot or parcel, the middle of the box of the rest; EPSG:4326, null without a geometry. */
      lon,
      lat,
      /** West, south, east, north in EPSG:4326; null without a geometry. A parcel that is only named has its plot's. */
      bbox: z.array(z.number()).nullable(),
    }),
  ),
})
export type Search = z.infer<typeof searchSchema>
export type FoundPlace = Search['places'][number]

export const ADDRESS_STATES = ['ok', 'refused', 'unavailable', 'off', 'not_asked'] as const
export const ADDRESS_PRECISIONS = ['housenumber', 'street', 'locality'] as const

/** Licence Ouverte 2.0 asks for the producers to be named. */
export const GEOCODER_CREDIT = 'IGN · Base Adresse Nationale · Licence Ouverte 2.0'

export const addressesSchema = z.object({
  /** `refused`: the geocoder cannot read the words. `off`: the operator has turned addresses off. `not_asked`: the words are no address. */
  state: z.enum(ADDRESS_STATES),
  /** Why addresses are unavailable or the words refused, in a sentence. */
  message: z.string().nullable(),
  results: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** Département and region. */
      detail: z.string().nullable(),
      precision: z.enum(ADDRESS_PRECISIONS),
      /** EPSG:4326. */
      lon: z.number(),
      lat: z.number(),
    }),
  ),
  /** How many were left out because they lie outside the region. */
  outside: z.int().nonnegative(),
  attribution: z.string(),
})
export type Addresses = z.infer<typeof addressesSchema>
export type FoundAddress = Addresses['results'][number]
