// A brief: what an investor looks for, kept as a filter with preferences and words, and asked again of each data version.
import * as z from 'zod'
import { LANGUAGES } from '../language.ts'
import { suitabilitySchema } from '../plots/plot.ts'
import { isoDay, OFFER_LIMITS, writtenId } from '../offers/offer.ts'
import { plainText } from '../text/plain-text.ts'

export const BRIEF_LIMITS = {
  words: 4000,
  query: 8000,
  /** How many plots of a data version's news are named; how many there are is always told. */
  news: 1000,
  /** Plots that a brief may match when it is saved. */
  plots: 5000,
  /** Plots that its page names. */
  shown: 50,
  days: 730,
  usualDays: 365,
} as const

export const briefContentSchema = z.strictObject({
  title: plainText(OFFER_LIMITS.line).min(1),
  words: plainText(BRIEF_LIMITS.words),
  /** Words of the filter, of the wish and of the order, as in the address of the page. */
  query: z.string().max(BRIEF_LIMITS.query),
  language: z.enum(LANGUAGES),
  /** Where news are posted; null: nowhere. */
  webhook: plainText(1000).nullable(),
  expires_on: isoDay,
})
export type BriefContent = z.infer<typeof briefContentSchema>

const count = z.int().min(0)

/** Ids of plots, BRIEF_LIMITS.news in all; `changed` with the figures that differ. `counts` holds those not named, too. */
export const briefNewsSchema = z.object({
  /** The first answer to this question: there is nothing to compare with. */
  first: z.boolean(),
  /** The data was replaced by data of another kind: nothing can be compared. */
  replaced: z.boolean(),
  counts: z.object({ appeared: count, went: count, changed: count }),
  appeared: z.array(z.string()),
  went: z.array(z.string()),
  changed: z.array(
    z.object({
      plot: z.string(),
      fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
})
export type BriefNews = z.infer<typeof briefNewsSchema>

export const briefAnswerSchema = z.object({
  data_version: z.int(),
  /** Of plots that do not exist. */
  demonstration: z.boolean(),
  answered_at: z.string(),
  matched: z.int(),
  news: briefNewsSchema,
})

/** What the holder of the edit link is told. */
export const briefSchema = z.object({
  id: writtenId,
  version: z.int().min(1),
  saved_at: z.string(),
  content: briefContentSchema,
  /** The criteria as sentences, in the brief's language. */
  criteria: z.array(z.string()),
  link: z.object({ path: z.string().nullable(), feed: z.string().nullable() }),
  /** Newest first. */
  answers: z.array(briefAnswerSchema),
  /** What a receiver checks signatures with; null without a webhook. */
  signing_key: z.string().nullable(),
  deliveries: z.array(
    z.object({
      data_version: z.int(),
      state: z.enum(['waiting', 'delivered', 'given_up']),
      attempts: z.int(),
      /** A word of webhook-fault.ts. */
      last_fault: z.string().nullable(),
    }),
  ),
})
export type Brief = z.infer<typeof briefSchema>

/** What the one who makes a brief is told once: the secret is kept nowhere else. */
export const createdBriefSchema = briefSchema.extend({
  secret: z.string(),
  /** `/briefs/{id}#{secret}` */
  edit_path: z.string(),
})
export type CreatedBrief = z.infer<typeof createdBriefSchema>

/** What the holder of the link is told. */
export const sharedBriefSchema = z.object({
  title: z.string(),
  words: z.string(),
  language: z.enum(LANGUAGES),
  query: z.string(),
  criteria: z.array(z.string()),
  data_version: z.int(),
  demonstration: z.boolean(),
  matched: count,
  /** The first BRIEF_LIMITS.shown, best first. */
  plots: z.array(
    z.object({
      rank: z.int().min(1),
      id: z.string(),
      name: z.string().nullable(),
      site: z.string().nullable(),
      commune: z.string().nullable(),
      surface_ha: z.number().min(0),
      usable_ha: z.number().min(0).nullable(),
      zone: z.string().nullable(),
      category: z.string().nullable(),
      /** Minutes, by kind of access; null: unknown. */
      access_min: z.record(z.string(), z.number().nullable()),
      /** Only where the brief is ordered by what is preferred. */
      fit: suitabilitySchema.nullable(),
    }),
  ),
  /** Newest first. */
  answers: z.array(briefAnswerSchema),
})
export type SharedBrief = z.infer<typeof sharedBriefSchema>

/** Which briefs a plot answers today: asked by who holds their secrets. */
export const askedBriefsSchema = z.strictObject({
  plot: z.string().max(64),
  briefs: z.array(z.strictObject({ id: writtenId, secret: z.string().max(64) })).max(50),
})
export const answeredBriefsSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  plot: z.string(),
  /** In the order asked; those that the plot does not answer are left out. `rank` is from 1, of `matched`. */
  briefs: z.array(
    z.object({ id: writtenId, title: z.string(), rank: z.int().min(1), matched: count }),
  ),
})
export type AnsweredBriefs = z.infer<typeof answeredBriefsSchema>

export const REPORT_ABOUT = [
  'outline',
  'surface',
  'zoning',
  'status',
  'access',
  'constraint',
  'other',
] as const
/** What somebody found wrong about a plot. */
export const reportSchema = z.strictObject({
  about: z.enum(REPORT_ABOUT),
  message: plainText(4000).min(1),
  contact: plainText(OFFER_LIMITS.line).nullable(),
})
