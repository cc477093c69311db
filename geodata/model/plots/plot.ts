// The shapes that the API answers with. zod runs in the API and in tests; the page imports the types only.
import * as z from 'zod'
import {
  ACCESS_KINDS,
  BROWNFIELD_STAGES,
  CATEGORIES,
  CONSTRAINT_EFFECTS,
  CONSTRAINTS,
  LANDS,
  SDRIF_E_MAPS,
  SERVICINGS,
  STAGES,
  STATUSES,
  USES,
  ZONES,
} from '../codes.ts'
import { USE_ANSWERS } from '../plans/use-answers.ts'
import { PREFERENCES } from './preferences.ts'
import { ECONOMIC_ANSWERS, ECONOMIC_RULES } from '../plans/economic-zone.ts'
import { surroundings } from './plot-surroundings.ts'

const share = z.number().min(0).max(1)
const km = z.number().min(0)

/**
 * The nearest point of one kind as the crow flies, and the one soonest reached by road (by lorry; a station: on foot).
 * Null where the data does not reach, and by road for a kind that has the straight line alone. `least` values are set when a nearer point may lie past the edge of the data: the
 * truth is between both.
 */
export const accessValue = z.object({
  name: z.string().nullable(),
  detail: z.string().nullable(),
  straight_km: km.nullable(),
  straight_least_km: km.nullable(),
  road_name: z.string().nullable(),
  road_detail: z.string().nullable(),
  /** Of the quickest way. */
  km: km.nullable(),
  least_km: km.nullable(),
  min: z.number().min(0).nullable(),
  least_min: z.number().min(0).nullable(),
})

/** What each preference gives, 0 to 1; null is unknown and counts 0. `score` is in thousandths. */
export const suitabilitySchema = z.object({
  score: z.int().min(0).max(1000),
  parts: z.array(
    z.object({ preference: z.enum(PREFERENCES), weight: z.number(), value: share.nullable() }),
  ),
})

export const plotSchema = z.strictObject({
  id: z.string(),
  ordinal: z.int().min(0),
  name: z.string().nullable(),
  site_id: z.string().nullable(),
  site_name: z.string().nullable(),
  code_insee: z.string().nullable(),
  commune: z.string().nullable(),
  epci: z.string().nullable(),
  epci_name: z.string().nullable(),
  departement: z.string().nullable(),
  surface_ha: z.number().min(0),
  usable_ha: z.number().min(0).nullable(),
  land: z.enum(LANDS).nullable(),
  status: z.enum(STATUSES).nullable(),
  stage: z.enum(STAGES).nullable(),
  /** Null: no brownfield of Cartofriches. Absent from facts of older offers. */
  brownfield_stage: z.enum(BROWNFIELD_STAGES).nullable().optional(),
  servicing: z.enum(SERVICINGS).nullable(),
  zone: z.enum(ZONES).nullable(),
  category: z.enum(CATEGORIES).nullable(),
  /** One answer for the whole plot: what holds over half of it or more. */
  uses: z.record(z.enum(USES), z.enum(USE_ANSWERS)),
  /** By use, what each answer covers of the plot. Absent from facts of older offers. */
  use_parts: z
    .record(
      z.enum(USES),
      z.array(z.object({ answer: z.enum(USE_ANSWERS), area_m2: z.int().min(1), share })),
    )
    .optional(),
  access: z.record(z.enum(ACCESS_KINDS), accessValue),
  constraints: z.array(z.object({ kind: z.enum(CONSTRAINTS), share })),
  /** Words of the filter whose value is not known for this plot. */
  unknown: z.array(z.string()),
  centre: z.tuple([z.number(), z.number()]),
  /** How well it suits the wish: in lists ordered by it. */
  fit: suitabilitySchema.optional(),
})
export type Plot = z.infer<typeof plotSchema>

export const provenanceSchema = z.object({
  dataset: z.string(),
  title: z.string(),
  producer: z.string(),
  licence: z.string(),
  vintage: z.string().nullable(),
  url: z.string().nullable(),
  fetched_at: z.string().nullable(),
  synthetic: z.boolean(),
})
export type Provenance = z.infer<typeof provenanceSchema>

export const plotSheetSchema = plotSchema.extend({
  version: z.int(),
  demonstration: z.boolean(),
  declared_ha: z.number().nullable(),
  cadastral_ha: z.number().nullable(),
  natural_ha: z.number().nullable(),
  /** From the edge to the road that lorries leave by; null: none near enough, or no roads. */
  road_snap_m: z.int().min(0).nullable(),
  cadastral_refs: z.array(z.string()),
  replaces: z.string().nullable(),
  site: z
    .object({
      id: z.string(),
      name: z.string().nullable(),
      kind: z.string().nullable(),
      vocation: z.string().nullable(),
      state: z.string().nullable(),
      category: z.enum(CATEGORIES).nullable(),
      surface_ha: z.number(),
      plots: z.int(),
      proxy: z.boolean(),
    })
    .nullable(),
  zones: z.array(
    z.object({
      id: z.string(),
      libelle: z.string(),
      libelong: z.string().nullable(),
      zone: z.enum(ZONES),
      area_ha: z.number(),
      share,
      /** It excludes every economic use: its ground is left out of the usable surface. Absent from older offers. */
      excluded: z.boolean().optional(),
      approved_on: z.string().nullable(),
      url: z.string().nullable(),
      /** Whether it counts as an economic zone, and by which rule of economic-zone.ts. */
      economic: z
        .object({
          answer: z.enum(ECONOMIC_ANSWERS),
          rule: z.enum(ECONOMIC_RULES),
          confidence: z.string(),
        })
        .nullable(),
      source: z.string(),
    }),
  ),
  use_rules: z.array(
    z.object({
      use: z.enum(USES),
      answer: z.enum(USE_ANSWERS),
      rule: z.string(),
      confidence: z.string(),
    }),
  ),
  sdrif_e: z.array(
    z.object({
      map: z.enum(SDRIF_E_MAPS),
      item: z.string(),
      name: z.string().nullable(),
      /** false: the item is the title of a layer that nobody has laid beside the legend yet. */
      confirmed: z.boolean(),
      /** At 1:150 000: never parcel-accurate. A symbol has no inside; its distance is rounded, 0 within the tolerance. */
      position: z.enum(['inside', 'edge', 'symbol', 'outside']),
      distance_m: z.int().min(0),
      source: z.string(),
    }),
  ),
  constraint_areas: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(CONSTRAINTS),
      effect: z.enum(CONSTRAINT_EFFECTS),
      name: z.string().nullable(),
      area_ha: z.number(),
      share,
      url: z.string().nullable(),
      source: z.string(),
    }),
  ),
  constraints_unknown: z.array(z.enum(CONSTRAINTS)),
  ...surroundings,
  declared: z.record(z.string(), z.unknown()),
  /** The largest rectangle inside the usable surface; null when that is unknown or holds none. */
  footprint: z
    .object({
      width_m: z.number().min(0),
      length_m: z.number().min(0),
      /** GeoJSON Polygon, EPSG:4326. */
      geometry: z.object({
        type: z.literal('Polygon'),
        coordinates: z.array(z.array(z.array(z.number()))),
      }),
    })
    .nullable(),
  /** GeoJSON MultiPolygon, EPSG:4326. */
  geometry: z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.array(z.number())))),
  }),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Which dataset each group of figures came from: identity, zoning, access.rail, constraint.flood, … */
  provenance: z.record(z.string(), provenanceSchema),
})
export type PlotSheet = z.infer<typeof plotSheetSchema>
