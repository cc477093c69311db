// Inventories of economic sites by EPCI (code de l'urbanisme L318-8-2): how complete and how old each is.
import * as z from 'zod'

/** L318-8-2: an inventory is brought up to date at least every six years. */
export const INVENTORY_YEARS = 6
/** The day by which the first one was due. */
export const FIRST_INVENTORY_DUE = '2023-08-22'

/**
 * What the sites of an EPCI come from: `cnig` an inventory that the EPCI delivered, `demonstration` made-up sites,
 * `none` other datasets or nothing: no inventory is known here.
 */
export const INVENTORY_BASES = ['cnig', 'demonstration', 'none'] as const

const count = z.int().min(0)
const hectares = z.number().min(0)
const share = z.number().min(0).max(1).nullable()

/**
 * Vacant: CNIG status `vacant` or `friche`. The law asks for two years without occupant and without an activity liable to
 * the CFE, which no dataset here tells. Shares are of all plots and of all hectares; null without a plot.
 */
const health = {
  plots: count,
  surface_ha: hectares,
  vacant_plots: count,
  vacant_ha: hectares,
  vacant_share: share,
  vacant_share_ha: share,
  unknown_plots: count,
  unknown_ha: hectares,
  unknown_share: share,
  unknown_share_ha: share,
  /** Required values of the CNIG standard that are unknown, of the site and of its plots, and out of how many. */
  missing: count,
  required: count,
  /** By field of the standard, those that are missing at least once. */
  missing_fields: z.record(z.string(), count),
}

export const inventoriesSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  /** The day that ages are counted to. */
  on: z.string(),
  years: z.literal(INVENTORY_YEARS),
  first_due: z.literal(FIRST_INVENTORY_DUE),
  epci: z.array(
    z.object({
      siren: z.string(),
      name: z.string(),
      kind: z.string(),
      basis: z.enum(INVENTORY_BASES),
      sites: count,
      ...health,
      /** Of its oldest site, the day that the inventory says. */
      oldest: z.string().nullable(),
      overdue_sites: count,
      undated_sites: count,
    }),
  ),
  /** Of the EPCI that are asked for; empty when none is. */
  sites: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      epci: z.string(),
      code_insee: z.string().nullable(),
      commune: z.string().nullable(),
      basis: z.enum(['cnig', 'demonstration']),
      ...health,
      /** As the producer declares it, per cent. */
      declared_vacancy: z.number().nullable(),
      updated_on: z.string().nullable(),
      /** Where that day comes from: the site's own update or survey, or the delivery of the file, from which no six years run. */
      dated_by: z.enum(['site', 'delivery']).nullable(),
      age_years: z.number().min(0).nullable(),
      due_on: z.string().nullable(),
      /** null: the age is not known. */
      overdue: z.boolean().nullable(),
    }),
  ),
})
export type Inventories = z.infer<typeof inventoriesSchema>
export type InventoryEpci = Inventories['epci'][number]
export type InventorySite = Inventories['sites'][number]
export type InventoryHealth = z.infer<z.ZodObject<typeof health>>

/** Years from one day to another, both ISO, to a tenth; a day that is yet to come is 0 years old. */
export function ageYears(since: string, on: string): number {
  const days = (Date.parse(on) - Date.parse(since)) / 86_400_000
  return Math.max(0, Math.floor((days / 365.25) * 10) / 10)
}

/** The day on which an inventory of `since` is to be brought up to date. */
export function dueOn(since: string): string {
  const day = new Date(`${since}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + INVENTORY_YEARS)
  return day.toISOString().slice(0, 10)
}
