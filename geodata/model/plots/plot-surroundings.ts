// What stands on and around a plot beyond zones and constraints, as its sheet tells it. null: not available here.
import * as z from 'zod'
import { nearNetworkSchema } from '../networks/near-network.ts'

export const RISK_POINT_KINDS = ['seveso', 'icpe', 'former_industrial'] as const

export const CONTEXT_KINDS = ['qpv'] as const

/** Reach within which points of risk are counted. A distance is information: no law makes a buffer of it. */
export const RISK_REACH_M = [500, 1000] as const

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const metres = z.int().min(0)

export const surroundings = {
  /** Areas of prescription of the local plan, largest first. */
  prescriptions: z
    .array(
      z.object({
        id: z.string(),
        /** CNIG TYPEPSC and STYPEPSC, two digits each. */
        code: z.string(),
        subcode: z.string(),
        name: z.string().nullable(),
        label: z.string().nullable(),
        url: z.string().nullable(),
        area_ha: z.number(),
        share,
        source: z.string(),
      }),
    )
    .nullable(),
  context_areas: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(CONTEXT_KINDS),
        name: z.string().nullable(),
        share,
        source: z.string(),
      }),
    )
    .nullable(),
  /** By kind that is known here; a kind that is not has no entry. */
  risk_points: z.array(
    z.object({
      kind: z.enum(RISK_POINT_KINDS),
      nearest: z.object({
        name: z.string().nullable(),
        detail: z.string().nullable(),
        /** From the plot's edge as the crow flies; 0 on the plot. */
        distance_m: metres,
      }),
      within_500_m: count,
      within_1_km: count,
      /** From the plot to the edge of what the dataset covers: nearer than that nothing is missing. */
      edge_m: metres,
      source: z.string(),
    }),
  ),
  /** By kind of network that is known here; a kind that is not has no entry. Absent from facts of older offers. */
  networks: z.array(nearNetworkSchema).optional(),
  /** Natural, farm and forest land that the commune consumed, summed over years. */
  land_consumption: z
    .object({
      from_year: z.int(),
      to_year: z.int(),
      total_ha: z.number(),
      /** Of that for economic activity; null where a year does not tell. */
      activity_ha: z.number().nullable(),
      source: z.string(),
    })
    .nullable(),
  /** Hectares by class of the MOS, largest first. */
  land_use: z
    .object({
      artificialised_ha: z.number(),
      natural_ha: z.number(),
      /** What the land use map leaves out. */
      uncovered_ha: z.number(),
      classes: z.array(z.object({ code: z.int(), area_ha: z.number(), share })),
      source: z.string(),
    })
    .nullable(),
}
