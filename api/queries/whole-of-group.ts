import type { PlotSheet } from '../../geodata/model/plots/plot.ts'

/** What only the geometry of the whole can tell. */
export type Whole = Pick<PlotSheet, 'geometry' | 'bbox' | 'centre'> & {
  /** How many points of risk lie near, by kind. */
  risk: ReadonlyMap<string, { within_500_m: number; within_1_km: number }>
}
