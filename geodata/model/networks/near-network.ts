// How far a plot is from the nearest line of each kind of network, as it is stored, answered and told.
import * as z from 'zod'
import type { NetworkKind } from '../codes.ts'
import { NETWORK_KINDS } from '../codes.ts'

const metres = z.int().min(0)

/** A kind that is known here. Straight lines from the plot's edge; 0 where a line crosses or touches it. */
export const nearNetworkSchema = z.object({
  kind: z.enum(NETWORK_KINDS),
  /** Null: none is known, in data that cover the plot. */
  nearest: z
    .object({
      name: z.string().nullable(),
      /** Voltage, product, operator: in the words of the source; null where it says none. */
      detail: z.string().nullable(),
      distance_m: metres,
      /** Set when a nearer line may lie past the edge of the data: the truth is between both. */
      least_m: metres.nullable(),
      source: z.string(),
    })
    .nullable(),
})
export type NearNetwork = z.infer<typeof nearNetworkSchema>

/** `plot_network.near`, by kind that is known there. `m` null: no line of it is known. */
export type StoredNear = Partial<
  Record<NetworkKind, { m: number | null; least?: number; line?: string }>
>
