// A brief: what an investor looks for, kept as a filter with preferences and words, and asked again of each data version.
import * as z from 'zod'
import { LANGUAGES } from './labels.ts'
import { isoDay, OFFER_LIMITS, writtenId } from './offer.ts'

export const BRIEF_LIMITS = {
  words: 4000,
  query: 8000,
  /** How many plots of a data version's news are named; how many there are is always told. */
  news: 1000,
  /** Plots that a brief may match when it is saved. */
  plots: 5000,
  days: 730,
  usualDays: 365,
} as const

export const briefContentSchema = z.strictObject({
  title: z.string().min(1).max(OFFER_LIMITS.line),
  words: z.string().max(BRIEF_LIMITS.words),
  /** Words of the filter, of the wish and of the order, as in the address of the page. */
  query: z.string().max(BRIEF_LIMITS.query),
  language: z.enum(LANGUAGES),
  /** Where news are posted; null: nowhere. */
  webhook: z.string().max(1000).nullable(),
  expires_on: isoDay,
})
export type BriefContent = z.infer<typeof briefContentSchema>

const count = z.int().min(0)

/** Ids of plots, BRIEF_LIMITS.news in all; `changed` with the figures that differ. `counts` holds those not named, too. */
export const briefNewsSchema = z.object({
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
      last_fault: z.string().nullable(),
    }),
  ),
})
export type Brief = z.infer<typeof briefSchema>

export const REPORT_ABOUT = [
  'outline',
  'surface',
  'zoning',
  'status',
  'access',
  'constraint',
  'other',
] as const
export const reportSchema = z.strictObject({
  about: z.enum(REPORT_ABOUT),
  message: z.string().min(1).max(4000),
  contact: z.string().max(OFFER_LIMITS.line).nullable(),
})
