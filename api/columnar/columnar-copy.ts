// A read-only copy of the filterable columns of one data version, as typed arrays by ordinal: for counts, facets and
// bit sets. SQL stays the reference; a test compares.
import type {
  CriterionHow,
  ListColumn,
  RangeColumn,
} from '../../geodata/model/filter/plot-filter.ts'
import { BROWNFIELD_STAGES } from '../../geodata/model/codes.ts'
import { CRITERIA } from '../../geodata/model/filter/plot-filter.ts'
import { USES } from '../../geodata/model/codes.ts'
import type { UseColumn } from '../../geodata/model/plans/use-answers.ts'
import { useColumns } from '../../geodata/model/plans/use-answers.ts'
import { recordOf } from '../../geodata/model/record-of.ts'
import type { ServedVersion } from '../version/served-version.ts'
import { FitLengths } from './fit-lengths.ts'

type Distance = CriterionHow<'distance'>
type SetCriterion = CriterionHow<'none'>
export type MetreColumn = Distance['column'] | Distance['leastColumn']
export type TextColumn = ListColumn | 'brownfield_stage'
/** Uses that pass over half of a plot, and those of which that is not known: for lists of them. */
export const USE_SETS = ['use_admitted', 'use_unknown'] as const
export type SetColumn =
  SetCriterion['column'] | SetCriterion['unknownColumn'] | (typeof USE_SETS)[number]

/** A text column: a number for each plot, 0 where unknown, else the place of its value in `values`. */
export type Dictionary = { codes: Uint16Array; values: string[]; placeOf: Map<string, number> }

export type ColumnarCopy = {
  served: ServedVersion
  count: number
  ids: string[]
  ordinalOf: Map<string, number>
  /** Folded text that `q` looks in. */
  search: string[]
  fits: FitLengths
  /** Sum of the known surfaces, m². */
  total_m2: number
  /** Of the lists that one filters by, and the brownfield stage, which the ledger reads. */
  text: Record<TextColumn, Dictionary>
  /** Whole metres; -1 where unknown, or where there is no lower bound. */
  metres: Record<MetreColumn, Int32Array>
  /** Whole m² by use and answer. */
  uses: Record<UseColumn, Int32Array>
  /** Bit i is the i-th value of the criterion's closed list. */
  sets: Record<SetColumn, Uint32Array>
} & /** Whole m²; -1 where unknown. */ Record<RangeColumn, Int32Array>

export const LIST_CRITERIA = CRITERIA.filter((one) => one.how === 'list')
export const SET_CRITERIA = CRITERIA.filter((one): one is SetCriterion => one.how === 'none')
export const USE_COLUMNS: readonly UseColumn[] = USES.flatMap(useColumns)
export const RANGE_COLUMNS: readonly RangeColumn[] = CRITERIA.flatMap((one) =>
  one.how === 'range' ? [one.column] : [],
)
export const METRE_COLUMNS: readonly MetreColumn[] = CRITERIA.flatMap((one) =>
  one.how === 'distance' ? [one.column, one.leastColumn] : [],
)
export const SET_COLUMNS: readonly SetColumn[] = [
  ...SET_CRITERIA.flatMap((one) => [one.column, one.unknownColumn]),
  ...USE_SETS,
]

/** An empty copy for `count` plots. */
export function emptyCopy(served: ServedVersion, count: number): ColumnarCopy {
  const unknown = () => new Int32Array(count).fill(-1)
  const listOf = new Map<TextColumn, readonly string[]>([
    ...LIST_CRITERIA.map((one) => [one.column, one.values ?? []] as const),
    ['brownfield_stage', BROWNFIELD_STAGES],
  ])
  return {
    served,
    count,
    ids: new Array<string>(count),
    ordinalOf: new Map(),
    search: new Array<string>(count),
    fits: new FitLengths(count),
    total_m2: 0,
    ...recordOf(RANGE_COLUMNS, unknown),
    text: recordOf([...listOf.keys()], (column) => dictionary(count, listOf.get(column) ?? [])),
    metres: recordOf(METRE_COLUMNS, unknown),
    uses: recordOf(USE_COLUMNS, () => new Int32Array(count)),
    sets: recordOf(SET_COLUMNS, () => new Uint32Array(count)),
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

/** Bits of a set: one for each value of its closed list. */
const SET_BITS = 32

/** Bits of those values that stand in the closed list. */
export function bitsOf(values: readonly string[], list: readonly string[]): number {
  if (list.length > SET_BITS) throw new Error(`a set holds at most ${SET_BITS} kinds of value`)
  return values.reduce((bits, value) => {
    const place = list.indexOf(value)
    return place < 0 ? bits : bits | (1 << place)
  }, 0)
}
