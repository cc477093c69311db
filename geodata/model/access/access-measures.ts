// How far a plot is from a point of access: three measures of each kind, their words, columns and units.
import type { AccessKind } from '../codes.ts'
import { ACCESS_KINDS } from '../codes.ts'

/** Minutes by lorry (station: on foot), kilometres of that way, kilometres as the crow flies. */
export const ACCESS_MEASURES = ['min', 'km', 'straight_km'] as const
export type AccessMeasure = (typeof ACCESS_MEASURES)[number]

export type AccessWord = `${AccessKind}_${AccessMeasure}`
export type AccessColumn = `${AccessKind}_${'road_s' | 'road_m' | 'straight_m'}`
export type AccessLeastColumn =
  `${AccessKind}_${'road_least_s' | 'road_least_m' | 'straight_least_m'}`

/** The part of an access of a sheet that says how small a measure may truly be. */
export const LEAST_PART = {
  min: 'least_min',
  km: 'least_km',
  straight_km: 'straight_least_km',
} as const satisfies Record<AccessMeasure, string>

const STORED = {
  min: { column: 'road_s', least: 'road_least_s', per: 60 },
  km: { column: 'road_m', least: 'road_least_m', per: 1000 },
  straight_km: { column: 'straight_m', least: 'straight_least_m', per: 1000 },
} as const satisfies Record<AccessMeasure, unknown>

export type Access = {
  word: AccessWord
  kind: AccessKind
  measure: AccessMeasure
  /** Whole seconds or metres, in `plot` and in its tiles; null is unknown. */
  column: AccessColumn
  /** Set when a nearer point may lie past the edge of coverage: not below this. */
  leastColumn: AccessLeastColumn
}

/** Every kind in every measure, kind by kind. */
export const ACCESSES: readonly Access[] = ACCESS_KINDS.flatMap((kind) =>
  ACCESS_MEASURES.map((measure) => ({
    word: `${kind}_${measure}` as const,
    kind,
    measure,
    column: `${kind}_${STORED[measure].column}` as const,
    leastColumn: `${kind}_${STORED[measure].least}` as const,
  })),
)

/** Kilometres or minutes to whole metres or seconds, as stored. */
export const toStored = (measure: AccessMeasure, value: number): number =>
  Math.round(value * STORED[measure].per)

/** Whole metres or seconds to kilometres, or to minutes of two decimals. */
export const fromStored = (measure: AccessMeasure, value: number): number =>
  measure === 'min' ? Math.round((value / 60) * 100) / 100 : value / STORED[measure].per
