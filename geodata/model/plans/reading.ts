// What the plans say about a piece of land, in one answer. zod runs in the API and in tests; the page takes the types.
// In every layer: the shares of its parts, plus what is uncovered, less what is counted twice, make 1.
import * as z from 'zod'
import { CATEGORIES, CONSTRAINT_EFFECTS, CONSTRAINTS, SDRIF_E_MAPS, USES, ZONES } from '../codes.ts'
import { USE_ANSWERS } from './use-answers.ts'
import { nearNetworkSchema } from '../networks/near-network.ts'
import { provenanceSchema } from '../plots/plot.ts'
import { LEGEND_GEOMETRIES } from './sdrif-e-legend.ts'

export const READING_LIMITS = {
  /** Beyond this it is a territory, not a piece of land. */
  ha: 2000,
  /** Of its outline: a spiky one of more takes the database for seconds. */
  vertices: 3000,
  /** Plots or parcels joined in one reading. */
  joined: 12,
} as const

/**
 * A part is a sliver when it is under 2 m wide on average (its square metres are fewer than the metres of its outline)
 * and under a tenth of the area: plans are drawn on the cadastre, where 0.2 mm at 1:5 000 to 1:10 000 is 1 to 2 m, so such
 * a part may only be the play between two drawings of one boundary. It is shown as such, never dropped.
 */
export const SLIVER = { width_m: 2, share: 0.1 } as const

export const READING_KINDS = ['plot', 'group', 'parcel', 'area'] as const

/** `symbol`: drawn as a point, an arrow or a line, which has no inside; `distance_m` says how far about. */
export const POSITIONS = ['inside', 'edge', 'symbol', 'outside', 'unknown'] as const

/** Where a plot has its SDRIF-E category from: its site, an area of the map over most of it, its own source. */
export const CATEGORY_BASES = ['site', 'item', 'plot'] as const
/** What a family of land use classes is, seen from what building would take. */
export const LAND_FAMILIES = [
  'artificialised',
  'natural_forest',
  'farm',
  'water',
  'urban_open',
] as const
export type LandFamily = (typeof LAND_FAMILIES)[number]

const m2 = z.number().min(0)
const share = z.number().min(0).max(1)
const date = z.string().nullable()

const part = { area_m2: m2, share, sliver: z.boolean() }
export const balanceSchema = z.object({
  /** By none of the parts. */
  uncovered_m2: m2,
  uncovered_share: share,
  /** Counted more than once: the sum of the parts less what they cover together. */
  overlap_m2: m2,
  overlap_share: z.number().min(0),
  /** Outside what the data cover: nothing is known there. */
  unknown_m2: m2,
  unknown_share: share,
})
export type Balance = z.infer<typeof balanceSchema>

const zone = z.object({
  ...part,
  id: z.string(),
  libelle: z.string(),
  libelong: z.string().nullable(),
  zone: z.enum(ZONES),
  document: z.string().nullable(),
  approved_on: date,
  /** Approved before the SDRIF-E; null without a date. */
  older: z.boolean().nullable(),
  /** The written rules. */
  url: z.string().nullable(),
  uses: z.array(
    z.object({
      use: z.enum(USES),
      answer: z.enum(USE_ANSWERS),
      /** Id of use-rules.ts; `basis` is what of the zone it was read from. */
      rule: z.string(),
      basis: z.enum(['type', 'wording', 'destination', 'name', 'nothing']),
      confidence: z.string(),
    }),
  ),
  source: z.string(),
})

const prescription = z.object({
  ...part,
  id: z.string(),
  /** CNIG TYPEPSC and STYPEPSC. */
  code: z.string(),
  subcode: z.string(),
  name: z.string().nullable(),
  label: z.string().nullable(),
  /** What its code says that it does to uses; which ones is in its text. */
  bears_on_uses: z.enum(['forbids', 'conditions']).nullable(),
  url: z.string().nullable(),
  source: z.string(),
})

const legendReading = z.object({
  item: z.string(),
  /** Empty when no map could be confirmed. */
  maps: z.array(z.enum(SDRIF_E_MAPS)),
  /** The title of the layer, for an item that nobody has laid beside the legend yet. */
  title: z.string().nullable(),
  names: z.array(z.string()),
  position: z.enum(POSITIONS),
  /**
   * To the nearest element, to 100 m; of a symbol to 500 m from a kilometre on, and 0 within the tolerance. Null when
   * inside, unknown or farther than 2 km.
   */
  distance_m: z.int().nullable(),
  /** How it is drawn, and how near nothing finer can be said. Absent from facts of older offers. */
  geometry: z.enum(LEGEND_GEOMETRIES).optional(),
  tolerance_m: z.int().optional(),
  /** `read`: layer and rule are known, the page has its words. `to_supply`: nothing is read out. */
  rule: z.enum(['read', 'to_supply']),
  number: z.string().nullable(),
  source: z.string().nullable(),
})

const constraintKind = z.object({
  kind: z.enum(CONSTRAINTS),
  /** `unknown`: no data here. `partly`: clear or touched where the data reach. */
  known: z.enum(['known', 'partly', 'unknown']),
  areas: z.array(
    z.object({
      ...part,
      id: z.string(),
      effect: z.enum(CONSTRAINT_EFFECTS),
      name: z.string().nullable(),
      url: z.string().nullable(),
      source: z.string(),
    }),
  ),
  balance: balanceSchema,
})

const land = z.object({
  artificialised_m2: m2,
  /** Natural, farm and forest land: classes 1 to 12. */
  takes_m2: m2,
  families: z.array(z.object({ family: z.enum(LAND_FAMILIES), area_m2: m2, share })),
  classes: z.array(z.object({ code: z.int(), area_m2: m2, share })),
  balance: balanceSchema,
  source: z.string(),
})

const consumption = z.object({
  code_insee: z.string(),
  name: z.string(),
  from_year: z.int(),
  to_year: z.int(),
  total_ha: z.number(),
  /** Null where a year does not tell. */
  activity_ha: z.number().nullable(),
  source: z.string(),
})

export const readingSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  /** The one text of what was read: `plot:P-1`, `parcel:95018000AB0012`, `circle:…`. */
  of: z.string(),
  kind: z.enum(READING_KINDS),
  /** Name of the plot or of the kept area. */
  name: z.string().nullable(),
  /** Ids of plots or references of parcels. */
  ids: z.array(z.string()),
  surface_m2: m2,
  /** Hectares that the source of the plot declares natural, farm or forest; null otherwise. */
  declared_natural_ha: z.number().nullable(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  geometry: z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.array(z.number())))),
  }),
  communes: z.array(
    z.object({
      ...part,
      code_insee: z.string(),
      name: z.string(),
      departement: z.string(),
      epci: z.string().nullable(),
      epci_name: z.string().nullable(),
    }),
  ),
  communes_balance: balanceSchema,
  zones: z.array(zone),
  zones_balance: balanceSchema,
  /** Null: no prescriptions are known here. */
  prescriptions: z.array(prescription).nullable(),
  prescriptions_balance: balanceSchema,
  /** Highest rank first. What is not known, as which SCoT applies, has no row but in readings that older offers froze. */
  chain: z.array(
    z.object({
      level: z.enum(['sdrif_e', 'scot', 'plu', 'carte_communale', 'rnu']),
      rank: z.int().min(1).max(3),
      document: z.string().nullable(),
      approved_on: date,
      share: share.nullable(),
      source: z.string().nullable(),
    }),
  ),
  sdrif_e: z.object({
    approved_on: z.string(),
    scale: z.int(),
    tolerance_m: z.int(),
    items: z.array(legendReading),
    /** The categories of the plots that are read, and where they come from. Absent from facts of older offers. */
    categories: z
      .array(
        z.object({
          category: z.enum(CATEGORIES),
          plots: z.int().min(1),
          basis: z.enum(CATEGORY_BASES),
          /** Of the site or the area. */
          name: z.string().nullable(),
          source: z.string(),
        }),
      )
      .optional(),
  }),
  constraints: z.array(constraintKind),
  land: land.nullable(),
  consumption: z.array(consumption),
  /** By kind of network that is known here, as on a sheet. Absent from facts of older offers. */
  networks: z.array(nearNetworkSchema).optional(),
  sliver: z.object({ width_m: z.number(), share: z.number() }),
  /** By theme (`zone_urba`, `constraint.flood`, `sdrif_e.polarity`, …): the datasets that tell of it, touched or not. */
  sources: z.record(z.string(), z.array(z.string())),
  /** By id of dataset: every `source` above is one of them. */
  provenance: z.record(z.string(), provenanceSchema),
})
export type Reading = z.infer<typeof readingSchema>
export type ReadingZone = z.infer<typeof zone>
export type ReadingPart = { area_m2: number; share: number; sliver: boolean }
