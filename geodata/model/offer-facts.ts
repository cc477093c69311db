// What was true of a plot or a group when it was offered: everything that page, dossier and files are written from.
import * as z from 'zod'
import { anySheetSchema } from './assembly.ts'
import { readingSchema } from './reading.ts'

export const offerFactsSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  published_at: z.string(),
  sheet: anySheetSchema,
  reading: readingSchema,
  /** Rows for the files, one for each plot of the item: `ExportPlot` of geodata/exports with `wkb` in base64. */
  rows: z.array(z.record(z.string(), z.unknown())),
  /** A drawing of the land around, SVG (geodata/offers/map). */
  map: z.object({
    svg: z.string(),
    /** west, south, east, north in EPSG:2154: what the drawing shows. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
})
export type OfferFacts = z.infer<typeof offerFactsSchema>
