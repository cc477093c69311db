// How far a plot is from a point of access: the measures of each kind, their words, columns and units.
import { ACCESS } from './access-kinds.ts'
import type { ACCESS_TABLE } from './access-table.ts'
import type { AccessKind } from '../codes.ts'
import { ACCESS_KINDS } from '../codes.ts'

/** Minutes by lorry or on foot, kilometres of that way, kilometres as the crow flies. */
export const ACCESS_MEASURES = ['min', 'km', 'straight_km'] as const
export type AccessMeasure = (typeof ACCESS_MEASURES)[number]

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
type Stored = typeof STORED

/** What is measured of a kind, by its entry. */
type MeasureOf<Kind extends AccessKind> = Extract<
  keyof (typeof ACCESS_TABLE)[Kind]['edges'],
  AccessMeasure
>
type OfEach<Of extends { [Kind in AccessKind]: string }> = Of[AccessKind]

export type AccessWord = OfEach<{ [Kind in AccessKind]: `${Kind}_${MeasureOf<Kind>}` }>
export type AccessColumn = OfEach<{
  [Kind in AccessKind]: `${Kind}_${Stored[MeasureOf<Kind>]['column']}`
}>
export type AccessLeastColumn = OfEach<{
  [Kind in AccessKind]: `${Kind}_${Stored[MeasureOf<Kind>]['least']}`
}>

export type Access = {
  word: AccessWord
  kind: AccessKind
  measure: AccessMeasure
  /** Whole seconds or metres, in `plot` and in its tiles; null is unknown. */
  column: AccessColumn
  /** Set when a nearer point may lie past the edge of coverage: not below this. */
  leastColumn: AccessLeastColumn
  /** Of its histogram: n+1 edges for n bars, kilometres or minutes. */
  edges: readonly number[]
}

/** Every kind in each measure that it has, kind by kind. */
export const ACCESSES: readonly Access[] = ACCESS_KINDS.flatMap((kind) => {
  const { edges } = ACCESS[kind]
  return ACCESS_MEASURES.flatMap((measure): Access[] => {
    const own = edgesOf(edges, measure)
    if (!own) return []
    const { column, least } = STORED[measure]
    // That the kind has the measure is known by now, but not to the compiler.
    return [
      {
        word: `${kind}_${measure}` as AccessWord,
        kind,
        measure,
        column: `${kind}_${column}` as AccessColumn,
        leastColumn: `${kind}_${least}` as AccessLeastColumn,
        edges: own,
      },
    ]
  })
})

/** What is measured of a kind, in the order of ACCESS_MEASURES. */
export const measuresOf = (kind: AccessKind): readonly AccessMeasure[] =>
  ACCESS_MEASURES.filter((measure) => edgesOf(ACCESS[kind].edges, measure))

function edgesOf(
  edges: { readonly [measure in AccessMeasure]?: readonly number[] },
  measure: AccessMeasure,
): readonly number[] | undefined {
  return edges[measure]
}

/** Kilometres or minutes to whole metres or seconds, as stored. */
export const toStored = (measure: AccessMeasure, value: number): number =>
  Math.round(value * STORED[measure].per)

/** Whole metres or seconds to kilometres, or to minutes of two decimals. */
export const fromStored = (measure: AccessMeasure, value: number): number =>
  measure === 'min' ? Math.round((value / 60) * 100) / 100 : value / STORED[measure].per
