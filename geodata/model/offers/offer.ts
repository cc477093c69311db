// An offer: plots that an economic developer proposes to a client. Its words and limits; zod runs in the API and tests.
import * as z from 'zod'
import { LANGUAGES } from '../language.ts'
import { plainText } from '../text/plain-text.ts'
import { projectSchema } from './support-project.ts'

export const OFFER_LIMITS = {
  plots: 40,
  photographs: 40,
  line: 120,
  caption: 200,
  note: 2000,
  introduction: 6000,
  /** Days that an offer is kept, from the day it is saved. */
  days: 730,
  usualDays: 180,
} as const

const line = plainText(OFFER_LIMITS.line)
const PLOT = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}(\+[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}){0,11}$/
export const writtenId = z.string().regex(/^[0-9a-z]{12}$/)
export const isoDay = z.iso.date()

export const contactSchema = z.strictObject({
  name: line,
  organisation: line,
  email: line,
  phone: line,
})

export const offerItemSchema = z.strictObject({
  /** Id of a plot, or those of a group joined by plus signs. */
  plot: z.string().regex(PLOT),
  note: plainText(OFFER_LIMITS.note),
  photographs: z
    .array(z.strictObject({ id: writtenId, caption: plainText(OFFER_LIMITS.caption) }))
    .max(OFFER_LIMITS.photographs),
})
export type OfferItem = z.infer<typeof offerItemSchema>

/** What the author writes. Texts are plain: paragraphs are parted by empty lines, nothing is markup. */
export const offerContentSchema = z.strictObject({
  title: line.min(1),
  client: line,
  introduction: plainText(OFFER_LIMITS.introduction),
  contact: contactSchema,
  language: z.enum(LANGUAGES),
  items: z.array(offerItemSchema).max(OFFER_LIMITS.plots),
  /** What regional support is looked for by; null: none is shown. */
  project: projectSchema.nullable(),
  expires_on: isoDay,
})
export type OfferContent = z.infer<typeof offerContentSchema>

/** A figure of a plot that is another one in today's data; values as text for a person. */
const figureChange = z.object({ label: z.string(), before: z.string(), after: z.string() })

/** What became of the plots since the offer was made. */
export const offerNewsSchema = z.object({
  /** Of the data that is served now. */
  data_version: z.int(),
  demonstration: z.boolean(),
  /** Plots of the offer in their order, those that differ only. */
  plots: z.array(
    z.object({
      plot: z.string(),
      kind: z.enum(['gone', 'changed', 'replaced']),
      /** The plot that took the place of one that was replaced. */
      by: z.string().nullable(),
      figures: z.array(figureChange),
    }),
  ),
})
export type OfferNews = z.infer<typeof offerNewsSchema>

const offeredPlot = z.object({
  plot: z.string(),
  name: z.string().nullable(),
  commune: z.string().nullable(),
  surface_ha: z.number(),
  data_version: z.int(),
  demonstration: z.boolean(),
})

/** One version of an offer; `plots` in the order of `content.items`. Photographs that were erased are left out. */
export const offerVersionSchema = z.object({
  id: writtenId,
  version: z.int().min(1),
  saved_at: z.string(),
  content: offerContentSchema,
  plots: z.array(offeredPlot),
})
export type OfferVersion = z.infer<typeof offerVersionSchema>

export const offerPhotographSchema = z.object({
  id: writtenId,
  width: z.int(),
  height: z.int(),
})
export type OfferPhotograph = z.infer<typeof offerPhotographSchema>

/** What the holder of the edit link is told. */
export const offerSchema = offerVersionSchema.extend({
  /** Null while nothing differs from today's data. */
  news: offerNewsSchema.nullable(),
  client: z.object({
    /** `/o/…`; null: revoked, or not asked for yet. */
    path: z.string().nullable(),
    openings: z.int(),
    days: z.array(z.object({ day: isoDay, openings: z.int() })),
  }),
  versions: z.array(z.object({ version: z.int(), saved_at: z.string(), title: z.string() })),
  photographs: z.array(offerPhotographSchema),
})
export type Offer = z.infer<typeof offerSchema>

/** What the one who makes an offer is told once: the secret is kept nowhere else. */
export const createdOfferSchema = offerSchema.extend({
  secret: z.string(),
  /** `/offers/{id}#{secret}` */
  edit_path: z.string(),
})
export type CreatedOffer = z.infer<typeof createdOfferSchema>
