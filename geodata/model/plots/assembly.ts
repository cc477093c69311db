// Groups of adjoining plots: how they are named, what their search answers, and their sheet. A group is a plot for
// everything else: its id is the ids of its plots, sorted and joined by "+", which no plot's own id holds.
import * as z from 'zod'
import { plotSheetSchema } from './plot.ts'

/** Plots in one group: what may be asked for, and what is asked for when nothing is said. */
export const MOST_PLOTS = { least: 2, most: 12, usual: 6 } as const

/** `groupId(['P-2', 'P-1'])` is `P-1+P-2`. */
export const groupId = (plots: readonly string[]): string => [...new Set(plots)].sort().join('+')

/** The ids of the plots of a group, or the one id of a plot. */
export const plotsOfGroup = (id: string): string[] => [...new Set(id.split('+'))].sort()

const metres = z.int().min(0)
const hectares = z.number().min(0)
const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** Two plots of a group on both sides of a path or a small road. */
const gap = z.object({ a: z.string(), b: z.string(), gap_m: metres })

const group = z.object({
  id: z.string(),
  plots: z.array(z.string()).min(MOST_PLOTS.least).max(MOST_PLOTS.most),
  surface_ha: hectares,
  /** Sum over the plots; null when one is unknown. The strips along their common boundaries are left out of it. */
  usable_ha: hectares.nullable(),
  /** Boundary that its plots have in common. */
  shared_m: metres,
  /** The gaps to bridge where shared boundaries do not hold the group together. */
  gaps: z.array(gap),
  /** 4π surface / perimeter²: 1 for a circle, 0.79 for a square. */
  compactness: z.number().min(0).max(1),
  /** Surface over that of the convex hull. */
  hull_share: z.number().min(0).max(1),
  sites: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  communes: z.array(z.object({ code_insee: z.string(), name: z.string().nullable() })),
  /** How many types of owner (CNIG terr_maitrise_fonc); null when that of one plot is unknown. */
  owner_types: z.int().min(1).nullable(),
  /** west, south, east, north in EPSG:4326. */
  bbox,
})

export const assembliesSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  /** How many groups were found; `groups` holds the first of them. */
  matched: z.int().min(0),
  /** False when there was too much to look at: further groups may exist. */
  complete: z.boolean(),
  groups: z.array(group),
})
export type Assemblies = z.infer<typeof assembliesSchema>
export type PlotGroup = Assemblies['groups'][number]

/** The sheet of a group: that of a plot, with what it is made of. */
export const groupSheetSchema = plotSheetSchema.extend({
  members: z.array(
    z.object({
      id: z.string(),
      ordinal: z.int().min(0),
      name: z.string().nullable(),
      surface_ha: hectares,
    }),
  ),
})
export type GroupSheet = z.infer<typeof groupSheetSchema>

/** What a plot's address answers: of a group first, so that its members are not lost. */
export const anySheetSchema = z.union([groupSheetSchema, plotSheetSchema])
