// The ledger of the envelope: hectares and plots by territory, SDRIF-E category and state. Plots are net, sites gross.
import * as z from 'zod'
import { envelopeSchema } from '../answers.ts'
import type { Category } from '../codes.ts'
import { CATEGORIES } from '../codes.ts'
import { LEDGER_STATES } from './ledger-state.ts'
import { HEADLINES, PUBLISHED_HA } from './published-figures.ts'

export const LEDGER_TERRITORIES = ['region', 'departement', 'epci', 'commune'] as const
export type LedgerTerritory = (typeof LEDGER_TERRITORIES)[number]

const count = z.int().min(0)
const hectares = z.number().min(0)
const versioned = { version: z.int(), demonstration: z.boolean() }

const sum = z.object({ plots: count, surface_ha: hectares })
const sums = { available: sum, occupied: sum, reserved: sum, unknown: sum, total: sum }
/** Net surface of plots in each state; `unknown` is a state of its own, never part of another. */
export type LedgerSums = z.infer<z.ZodObject<typeof sums>>

/** Category null: not known. */
const categorySums = z.object({ category: z.enum(CATEGORIES).nullable(), ...sums })

const book = z.object({
  ...sums,
  categories: z.array(categorySums),
  /** Only those with a plot that matches; code null: not known. */
  territories: z.array(
    z.object({
      code: z.string().nullable(),
      name: z.string().nullable(),
      ...sums,
      categories: z.array(categorySums),
    }),
  ),
})
export type LedgerBook = z.infer<typeof book>

export const ledgerSchema = z.object({
  ...versioned,
  by: z.enum(LEDGER_TERRITORIES),
  matched: count,
  surface_ha: hectares,
  unknown_dropped: count,
  book,
  /** The same plots with some of them counted in another state; null when none is named. */
  what_if: z
    .object({
      moves: z.array(z.object({ state: z.enum(LEDGER_STATES), ids: z.array(z.string()) })),
      /** Matching plots whose state the question changes. */
      moved: sum,
      /** Plots of the data that the filter leaves out, and ids that the data does not hold: neither counts. */
      outside: z.array(z.string()),
      missing: z.array(z.string()),
      book,
    })
    .nullable(),
  /** Of the whole region whatever the filter: gross surface of sites and published hectares, each under its source. */
  envelope: envelopeSchema.omit({ version: true, demonstration: true }),
})
export type Ledger = z.infer<typeof ledgerSchema>

/** What is followed through versions. 800 is never added to a sum that holds the 895. */
export const FOLLOWED: readonly {
  id: 'existing' | 'industrial_half' | 'new'
  /** As the Region's release states it; null where it gives a share only ("half of it"). */
  headline_ha: number | null
  /** The published detail that we read beside it. */
  finer_ha: number
  categories: readonly Category[]
}[] = [
  { ...HEADLINES[0] },
  {
    id: 'industrial_half',
    headline_ha: null,
    finer_ha: PUBLISHED_HA.productive_regional,
    categories: ['productive_regional'],
  },
  { ...HEADLINES[1] },
]

/** Sites null: no site of the version carries a category. */
const gross = { sites: count.nullable(), sites_ha: hectares.nullable() }
export const ledgerHistorySchema = z.object({
  ...versioned,
  departement: z.array(z.string()),
  followed: z.array(
    z.object({
      id: z.enum(['existing', 'industrial_half', 'new']),
      headline_ha: hectares.nullable(),
      finer_ha: hectares,
      categories: z.array(z.enum(CATEGORIES)),
    }),
  ),
  /** Versions of the same kind, demonstration or real, oldest first; also those that are no longer kept. */
  versions: z.array(
    z.object({
      version: z.int(),
      published_at: z.string(),
      categories: z.array(z.object({ ...categorySums.shape, ...gross })),
      /** In the order of `followed`. */
      followed: z.array(z.object({ ...sums, ...gross })),
    }),
  ),
})
export type LedgerHistory = z.infer<typeof ledgerHistorySchema>
