// Where the bars of each histogram begin and end. Fixed, so that a slider keeps its scale while the match changes.
import type { CriterionId } from './filter/plot-filter.ts'

const steps = (step: number, most: number): number[] =>
  Array.from({ length: Math.round(most / step) + 1 }, (_, i) => Math.round(i * step * 1000) / 1000)

const HECTARES = [
  0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50,
  100,
] as const

/** By criterion: n+1 edges for n bars, hectares (logarithmic) or kilometres. The last bar holds all above. */
export const HISTOGRAM_EDGES = {
  surface: HECTARES,
  usable: HECTARES,
  junction_straight_km: steps(0.5, 15),
  rail_straight_km: steps(1, 30),
  port_straight_km: steps(1, 40),
  airport_straight_km: steps(2, 60),
  station_straight_km: steps(0.25, 8),
} as const satisfies Partial<Record<CriterionId, readonly number[]>>

export type HistogramId = keyof typeof HISTOGRAM_EDGES
