// What the API answers about ways by road: areas within reach, drawn ways, what is around. All are estimates.
import * as z from 'zod'
import { ROAD_KINDS } from '../access/access-kinds.ts'
import { TRAVEL_MODES } from './roads.ts'

export const REACH_DIRECTIONS = ['from', 'to'] as const
export type ReachDirection = (typeof REACH_DIRECTIONS)[number]

/** Said beside every figure by road. */
export const ROAD_ESTIMATE =
  'An estimate from this project’s table of mean speeds by class of road; not a measure of traffic.'

const count = z.int().min(0)
const measure = z.number().min(0)
const position = z.array(z.number())
const versioned = { version: z.int(), demonstration: z.boolean() }
const modes = z.enum(TRAVEL_MODES)

/** Why a way is not known: no road near enough to the plot, only one that leads nowhere, no point that can be reached. */
export const NO_WAY_REASONS = ['no_road', 'not_connected', 'no_point'] as const
export type NoWayReason = (typeof NO_WAY_REASONS)[number]

export const reachSchema = z.object({
  type: z.literal('FeatureCollection'),
  ...versioned,
  /** The longest minutes, and so the largest area, first. */
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({
        ...versioned,
        minutes: z.int(),
        mode: modes,
        direction: z.enum(REACH_DIRECTIONS),
        /** From the point, or the edge of the plot, to the road in a straight line. Of a group: its nearest. */
        snap_m: measure,
        surface_ha: measure,
        /** Kilometres of road reached; the two ways of one road count once. */
        road_km: measure,
        /** No junction that is not reached lies inside and farther than this from every reached road. */
        cell_m: measure,
        /** Holes with a junction that is not reached are drawn from this on, others from the second. */
        hole_min_ha: measure,
        empty_hole_min_ha: measure,
        /** Whether it comes to the edge of where roads are known: beyond, nothing is said. null: not known where. */
        meets_edge: z.boolean().nullable(),
        note: z.string(),
      }),
      geometry: z.object({
        type: z.literal('MultiPolygon'),
        coordinates: z.array(z.array(z.array(position))),
      }),
    }),
  ),
})
export type Reach = z.infer<typeof reachSchema>

export const plotWaySchema = z.object({
  kind: z.enum(ROAD_KINDS),
  mode: modes,
  /** The point that is soonest reached; null when none can be, or it is not known. */
  point: z.object({ id: z.string(), name: z.string(), detail: z.string().nullable() }).nullable(),
  unknown: z.enum(NO_WAY_REASONS).nullable(),
  km: measure.nullable(),
  min: measure.nullable(),
  /** From the edge of the plot to that point, as the crow flies. */
  straight_km: measure.nullable(),
  /** In a straight line from the edge of the plot to the road, and from the road to the point. */
  plot_snap_m: measure.nullable(),
  point_snap_m: measure.nullable(),
  /** The longest roads with a name, in the order in which they are met. */
  roads: z.array(z.object({ name: z.string(), km: measure })),
  line: z.object({ type: z.literal('LineString'), coordinates: z.array(position) }).nullable(),
})
export const plotWaysSchema = z.object({
  ...versioned,
  id: z.string(),
  note: z.string(),
  ways: z.array(plotWaySchema),
})
export type PlotWays = z.infer<typeof plotWaysSchema>

export const plotAroundSchema = z.object({
  ...versioned,
  id: z.string(),
  mode: modes,
  snap_m: measure,
  note: z.string(),
  /** By minutes, rising: communes whose centre is reached. */
  within: z.array(
    z.object({
      minutes: z.int(),
      communes: count,
      /** Of those whose population is known; null when there are communes and none is. */
      population: count.nullable(),
      population_unknown: count,
    }),
  ),
  /** Communes whose centre is reached, soonest first. */
  communes: z.array(
    z.object({
      code_insee: z.string(),
      name: z.string(),
      min: measure,
      population: count.nullable(),
    }),
  ),
  /** Communes whose centre has no road near enough, or is not known: not counted above. */
  communes_unknown: count,
})
export type PlotAround = z.infer<typeof plotAroundSchema>
