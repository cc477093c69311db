// What a person may prefer without excluding anything: each preference gives a plot 0 to 1, the weights say how much it
// counts. The order `sort=fit` and its breakdown are read from this table.
import type { AccessKind } from '../codes.ts'
import { ACCESS_KINDS } from '../codes.ts'

export const PREFERENCES = [
  'surface',
  ...ACCESS_KINDS,
  'zoning',
  'constraints',
  'land',
] as const satisfies readonly (AccessKind | string)[]
export type Preference = (typeof PREFERENCES)[number]

export type WeightWord = `weight_${Preference}`
export const WEIGHT_WORDS: readonly WeightWord[] = PREFERENCES.map(
  (one): WeightWord => `weight_${one}`,
)
export const MOST_WEIGHT = 10

/** 0 to 10 each; a preference without weight does not count. `surface_wish`, ha, is what `surface` is near to. */
export type FitWish = {
  weights: Readonly<Record<Preference, number>>
  surface_wish?: number | undefined
}

export const USUAL_WEIGHTS: FitWish['weights'] = {
  surface: 5,
  junction: 3,
  rail: 1,
  port: 1,
  airport: 0,
  station: 1,
  zoning: 3,
  constraints: 3,
  land: 2,
}

/**
 * Where an access counts half: minutes by road, and straight kilometres for data without roads. Twice as far counts a
 * third, on the spot counts whole.
 */
export const HALF_ACCESS: Readonly<Record<AccessKind, { min: number; straight_km: number }>> = {
  junction: { min: 6, straight_km: 3 },
  rail: { min: 10, straight_km: 5 },
  port: { min: 15, straight_km: 8 },
  airport: { min: 30, straight_km: 20 },
  station: { min: 20, straight_km: 1.5 },
}
