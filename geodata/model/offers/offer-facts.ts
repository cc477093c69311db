// What was true of a plot or a group when it was offered: everything that page, dossier and files are written from.
import * as z from 'zod'
import { anySheetSchema } from '../plots/assembly.ts'
import { readingSchema } from '../plans/reading.ts'

export const offerFactsSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  published_at: z.string(),
  sheet: anySheetSchema,
  reading: readingSchema,
  /** Rows for the files, one for each plot of the item: `ExportPlot` of geodata/exports with `wkb` in base64. */
  rows: z.array(z.record(z.string(), z.unknown())),
  /** A drawing of the land around, without words of a language (geodata/offers/map). */
  map: z.object({
    /** Names only; its ground can be taken out (`overAerial`), for a photograph to lie beneath. */
    svg: z.string(),
    /** west, south, east, north in EPSG:2154: what the drawing shows. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** Units of the drawing. */
    width: z.number(),
    height: z.number(),
    /** What is drawn, in the order of the legend: keys of `legendOf` (geodata/offers/map). */
    legend: z.array(z.string()),
    /** A bar of a round length, and how long it is in units of the drawing. */
    scale: z.object({ metres: z.number(), units: z.number() }),
    /** Where it lies: outlines of the départements and the plot's middle, kilometres of EPSG:2154 from their north-west corner. */
    locator: z.object({
      path: z.string(),
      width: z.number(),
      height: z.number(),
      at: z.tuple([z.number(), z.number()]),
    }),
  }),
})
export type OfferFacts = z.infer<typeof offerFactsSchema>
