// Where the bars of each histogram begin and end. Fixed, so that a slider keeps its scale while the match changes.
import type { CriterionId } from './plot-filter.ts'

const steps = (step: number, most: number): number[] =>
  Array.from({ length: Math.round(most / step) + 1 }, (_, i) => Math.round(i * step * 1000) / 1000)

const HECTARES = [
  0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50,
  100,
] as const

/** By criterion: n+1 edges for n bars, hectares (logarithmic), kilometres or minutes. The last bar holds all above. */
export const HISTOGRAM_EDGES = {
  surface: HECTARES,
  usable: HECTARES,
  junction_straight_km: steps(0.5, 15),
  junction_km: steps(1, 25),
  junction_min: steps(1, 30),
  rail_straight_km: steps(1, 30),
  rail_km: steps(2, 50),
  rail_min: steps(2, 60),
  port_straight_km: steps(1, 40),
  port_km: steps(2, 60),
  port_min: steps(2, 60),
  airport_straight_km: steps(2, 60),
  airport_km: steps(3, 90),
  airport_min: steps(3, 90),
  station_straight_km: steps(0.25, 8),
  station_km: steps(0.25, 8),
  station_min: steps(2.5, 75),
} as const satisfies Partial<Record<CriterionId, readonly number[]>>

export type HistogramId = keyof typeof HISTOGRAM_EDGES
