// A read-only copy of the filterable columns of one data version, as typed arrays by ordinal: for counts, facets and
// bit sets. SQL stays the reference; a test compares.
import type { Criterion, ListColumn } from '../../geodata/model/filter/plot-filter.ts'
import { CRITERIA } from '../../geodata/model/filter/plot-filter.ts'
import type { Served } from '../version/served-version.ts'
import { FitLengths } from './fit-lengths.ts'

type Distance = Extract<Criterion, { how: 'distance' }>
type SetCriterion = Extract<Criterion, { how: 'any' | 'none' }>
export type MetreColumn = Distance['column'] | Distance['leastColumn']
export type SetColumn = SetCriterion['column'] | SetCriterion['unknownColumn']

/** A text column: a number for each plot, 0 where unknown, else the place of its value in `values`. */
export type Dictionary = { codes: Uint16Array; values: string[]; placeOf: Map<string, number> }

export type PlotColumns = {
  served: Served
  count: number
  ids: string[]
  ordinalOf: Map<string, number>
  /** Folded text that `q` looks in. */
  search: string[]
  /** Whole m²; -1 where unknown. */
  surface_m2: Int32Array
  usable_m2: Int32Array
  fits: FitLengths
  /** Sum of the known surfaces, m². */
  total_m2: number
  text: Record<ListColumn, Dictionary>
  /** Whole metres; -1 where unknown, or where there is no lower bound. */
  metres: Record<MetreColumn, Int32Array>
  /** Bit i is the i-th value of the criterion's closed list. */
  sets: Record<SetColumn, Uint32Array>
}

export const LIST_CRITERIA = CRITERIA.filter((one) => one.how === 'list')
export const DISTANCE_CRITERIA = CRITERIA.filter((one) => one.how === 'distance')
export const SET_CRITERIA = CRITERIA.filter(
  (one): one is SetCriterion => one.how === 'any' || one.how === 'none',
)

/** An empty copy for `count` plots. */
export function emptyColumns(served: Served, count: number): PlotColumns {
  const metres = DISTANCE_CRITERIA.flatMap(({ column, leastColumn }) => [column, leastColumn])
  const sets = SET_CRITERIA.flatMap(({ column, unknownColumn }) => [column, unknownColumn])
  return {
    served,
    count,
    ids: new Array<string>(count),
    ordinalOf: new Map(),
    search: new Array<string>(count),
    surface_m2: new Int32Array(count).fill(-1),
    usable_m2: new Int32Array(count).fill(-1),
    fits: new FitLengths(count),
    total_m2: 0,
    text: Object.fromEntries(
      LIST_CRITERIA.map(({ column, values }) => [column, dictionary(count, values ?? [])]),
    ) as PlotColumns['text'],
    metres: Object.fromEntries(
      metres.map((column) => [column, new Int32Array(count).fill(-1)]),
    ) as PlotColumns['metres'],
    sets: Object.fromEntries(
      sets.map((column) => [column, new Uint32Array(count)]),
    ) as PlotColumns['sets'],
  }
}

const UNKNOWN = ''

/** Values of a closed list come first, in the order of the list. */
function dictionary(count: number, known: readonly string[]): Dictionary {
  const values = [UNKNOWN, ...known]
  return {
    codes: new Uint16Array(count),
    values,
    placeOf: new Map(values.map((value, place) => [value, place])),
  }
}

/** The place of a value, added when it is new; 0 for null. */
export function placeOf(dictionary: Dictionary, value: string | null): number {
  if (value === null) return 0
  const place = dictionary.placeOf.get(value)
  if (place !== undefined) return place
  dictionary.values.push(value)
  dictionary.placeOf.set(value, dictionary.values.length - 1)
  return dictionary.values.length - 1
}

/** Bits of those values that stand in the closed list. */
export function bitsOf(values: readonly string[], list: readonly string[]): number {
  return values.reduce((bits, value) => {
    const place = list.indexOf(value)
    return place < 0 ? bits : bits | (1 << place)
  }, 0)
}
