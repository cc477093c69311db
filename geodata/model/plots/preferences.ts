// What a person may prefer without excluding anything: each preference gives a plot 0 to 1, the weights say how much it
// counts. The order `sort=fit` and its breakdown are read from this table.
import { ACCESS, forEachKind } from '../access/access-kinds.ts'
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
export type Weighting = {
  weights: Readonly<Record<Preference, number>>
  surface_wish?: number | undefined
}

export const USUAL_WEIGHTS: Weighting['weights'] = {
  surface: 5,
  ...forEachKind((kind) => ACCESS[kind].usualWeight),
  zoning: 3,
  constraints: 3,
  land: 2,
}

/**
 * How nearness to a kind is judged: by minutes where its ways by road are known, else by straight kilometres. At `half`
 * it counts half, twice as far a third, on the spot whole.
 */
export function judgedBy(
  kind: AccessKind,
  hasRoads: boolean,
): { measure: 'min' | 'straight_km'; half: number } {
  const { travel, half } = ACCESS[kind]
  return hasRoads && travel
    ? { measure: 'min', half: half.min }
    : { measure: 'straight_km', half: half.straight_km }
}
