// What the API answers beside a plot (plot.ts). Types for the page, schemas for the API's document and the tests.
import * as z from 'zod'
import { USE_ANSWERS } from './plans/use-answers.ts'
import { CATEGORIES } from './codes.ts'
import { COVERAGE_BASES } from './coverage/coverage-basis.ts'
import { plotSchema } from './plots/plot.ts'
import { toldSchema } from './references/told-schema.ts'

const hectares = z.number().min(0)
const count = z.int().min(0)

/** Of one data version, whole. */
const versioned = { version: z.int(), demonstration: z.boolean() }

export const plotListSchema = z.object({
  ...versioned,
  matched: count,
  surface_ha: hectares,
  /** How many plots fell out only because a value is unknown. 0 with `unknown=keep`. */
  unknown_dropped: count,
  plots: z.array(plotSchema),
  next: z.string().nullable(),
})
export type PlotList = z.infer<typeof plotListSchema>

const facetValue = z.object({
  /** null: the value is unknown. */
  value: z.string().nullable(),
  /** A name for a person where the value is a code (commune, EPCI, site). */
  name: z.string().nullable().optional(),
  /** Plots that this value would give with all other criteria held. */
  count,
  surface_ha: hectares,
  /** Of a use: plots by what they answer for it over the share that is asked for. */
  answers: z.record(z.enum(USE_ANSWERS), z.object({ count, surface_ha: hectares })).optional(),
})
export type FacetValue = z.infer<typeof facetValue>

const histogram = z.object({
  /** n+1 edges for n bars, in hectares or kilometres; the last bar holds all above. */
  edges: z.array(z.number()),
  /** With all criteria but this one. */
  counts: z.array(count),
  /** Of all plots. */
  all: z.array(count),
  unknown: count,
})
export type Histogram = z.infer<typeof histogram>

export const facetsSchema = z.object({
  ...versioned,
  matched: count,
  surface_ha: hectares,
  unknown_dropped: count,
  total: count,
  total_ha: hectares,
  /** By criterion id: zone, category, use, land, status, stage, servicing, without, departement, epci, commune. */
  facets: z.record(z.string(), z.array(facetValue)),
  /** By criterion id: surface, junction_straight_km, … */
  histograms: z.record(z.string(), histogram),
  /** For each active criterion: what the match would be without it. */
  dropping: z.array(z.object({ criterion: z.string(), matched: count, surface_ha: hectares })),
})
export type Facets = z.infer<typeof facetsSchema>

/** Which plots match, as a bit set over their ordinals: bit i of byte i>>3, least first, base64. */
export const plotBitsSchema = z.object({
  ...versioned,
  matched: count,
  total: count,
  bits: z.string(),
})
export type PlotBits = z.infer<typeof plotBitsSchema>

export const envelopeSchema = z.object({
  ...versioned,
  categories: z.array(
    z.object({
      category: z.enum(CATEGORIES),
      /** Gross surface of the sites of this version; null when no site carries a category. */
      surface_ha: hectares.nullable(),
      /** Net surface of their plots. */
      plots_ha: hectares,
      plots: count,
      sites: count,
      published_ha: hectares,
      source: z.string(),
    }),
  ),
  headlines: z.array(
    z.object({
      id: z.enum(['existing', 'new']),
      /** As published: 28 000 and 800. */
      headline_ha: hectares,
      headline_source: z.string(),
      /** The finer figure that we read beside it: 27 537 and 895. */
      finer_ha: hectares,
      finer_source: z.string(),
      categories: z.array(z.enum(CATEGORIES)),
    }),
  ),
  sources: z.record(
    z.string(),
    z.object({ title: z.string(), url: z.string().nullable(), date: z.string().nullable() }),
  ),
})
export type Envelope = z.infer<typeof envelopeSchema>

const dataset = z.object({
  id: z.string(),
  title: z.string(),
  producer: z.string(),
  licence: z.string(),
  vintage: z.string().nullable(),
  url: z.string().nullable(),
  synthetic: z.boolean(),
  serves: z.array(z.string()),
  note: z.string().nullable(),
  fetched_at: z.string().nullable(),
  checksum: z.string().nullable(),
  rows_read: count,
  rows_kept: count,
  rows_mended: count,
  rows_rejected: count,
  mended: z.record(z.string(), count),
  rejected: z.record(z.string(), count),
  /** What was made of its rows beyond themselves, in French, with counts. */
  derived: z.record(z.string(), count),
  coverage_bbox: z.array(z.number()).nullable(),
  /** Who says what it covers; null where it covers nothing that can be relied on. */
  coverage_basis: z.enum(COVERAGE_BASES).nullable(),
  /** Codes of the départements that its coverage holds whole, and of those that it holds in part. */
  covers: z.array(z.string()),
  covers_part: z.array(z.string()),
})
export const datasetsSchema = z.object({
  ...versioned,
  published_at: z.string(),
  datasets: z.array(dataset),
})
export type Datasets = z.infer<typeof datasetsSchema>
export type Dataset = z.infer<typeof dataset>

const plotChange = z.object({
  id: z.string(),
  kind: z.enum(['appeared', 'went', 'changed']),
  /** Of `geometry` the values are not given. */
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
})
export const changesSchema = z.object({
  ...versioned,
  since: count,
  /** The data was replaced by data of another kind: plots cannot be compared and `changes` is empty. */
  replaced: z.boolean(),
  counts: z.object({ appeared: count, went: count, changed: count }),
  changes: z.array(plotChange),
  /** The `after` of the next page, or null. */
  next: z.string().nullable(),
})
export type Changes = z.infer<typeof changesSchema>
export type PlotChange = z.infer<typeof plotChange>

export const TERRITORY_KINDS = ['region', 'departement', 'epci', 'commune', 'site'] as const
export const territoriesSchema = z.object({
  ...versioned,
  /** Codes and names of the question that mean another commune today. */
  remarks: z.array(toldSchema),
  territories: z.array(
    z.object({
      kind: z.enum(TERRITORY_KINDS),
      code: z.string(),
      name: z.string(),
      /** What tells it from others of the same name: the département, the commune. */
      within: z.string().nullable(),
      plots: count,
      /** west, south, east, north in EPSG:4326; null without a geometry. */
      bbox: z.array(z.number()).nullable(),
    }),
  ),
})
export type Territories = z.infer<typeof territoriesSchema>
export type Territory = Territories['territories'][number]

export const referencesSchema = z.object({
  ...versioned,
  resolved: z.array(
    z.object({
      given: z.string(),
      /** Read as a parcel of fourteen characters, as plots hold it; null when it is none, or one of several communes. */
      reference: z.string().nullable(),
      ids: z.array(z.string()),
      /** How it was read otherwise than written: another commune today, a postal code. */
      remarks: z.array(toldSchema),
      /** Why it names no plot; null when it names some. */
      reason: toldSchema.nullable(),
    }),
  ),
})
export type References = z.infer<typeof referencesSchema>

/** An area that a person brought. */
export const keptAreaSchema = z.object({
  /** The word `within` of the filter. */
  within: z.string(),
  name: z.string().nullable(),
  surface_ha: z.number(),
  bbox: z.array(z.number()),
  geometry: z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.array(z.number())))),
  }),
})
export type KeptArea = z.infer<typeof keptAreaSchema>

/** The same as it is answered to whom has brought it. */
export const broughtAreaSchema = keptAreaSchema.extend({
  /** What was taken for granted while the file was read: its CRS, parts that were left out. */
  notes: z.array(z.string()),
})
export type BroughtArea = z.infer<typeof broughtAreaSchema>

export const healthSchema = z.object({
  status: z.literal('ok'),
  engine: z.enum(['embedded', 'server']),
  data_version: z.int().nullable(),
  demonstration: z.boolean().nullable(),
  software: z.string(),
})
export type Health = z.infer<typeof healthSchema>

export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    issues: z
      .array(z.object({ word: z.string(), code: z.string(), message: z.string() }))
      .optional(),
    /** With 410 the data version to go on with, with 412 the version that was saved meanwhile. */
    version: z.int().optional(),
    /** Layers of a file that was brought, where it has to be said which is meant; `features` is 0 where it is not counted. */
    layers: z.array(z.object({ name: z.string(), features: z.int() })).optional(),
  }),
})
export type ApiError = z.infer<typeof errorSchema>
