// The one filter object, and the table of its criteria: list, counts, map, link, sentence, page, tiles and the API's
// document are all read from this table, and the types of the filter too.
import { ACCESS_CRITERIA } from './criteria/access.ts'
import { CHOSEN_CRITERIA } from './criteria/chosen.ts'
import { CONSTRAINT_CRITERIA } from './criteria/constraints.ts'
import { STATE_CRITERIA } from './criteria/state.ts'
import { SURFACE_CRITERIA } from './criteria/surface.ts'
import { TERRITORY_CRITERIA } from './criteria/territory.ts'
import { word } from './criteria/words.ts'
import { ZONING_CRITERIA } from './criteria/zoning.ts'
import { readUnknown } from './word-readers.ts'

const TABLE = [
  ...SURFACE_CRITERIA,
  ...ZONING_CRITERIA,
  ...STATE_CRITERIA,
  ...ACCESS_CRITERIA,
  ...CONSTRAINT_CRITERIA,
  ...TERRITORY_CRITERIA,
  ...CHOSEN_CRITERIA,
] as const

/** How a criterion is decided is said at its kind in criteria/criterion.ts. Columns are those of the table `plot`. */
export type Criterion = (typeof TABLE)[number]
export type CriterionId = Criterion['id']
export type CriterionHow<How extends Criterion['how']> = Extract<Criterion, { how: How }>

export type RangeColumn = CriterionHow<'range'>['column']
export type ListColumn = CriterionHow<'list'>['column']
/** Words that only the database, or the columnar copy, can decide. */
export type ServerWord = CriterionHow<'server'>['id']

/** In the order in which they are written, listed and said. */
export const CRITERIA: readonly Criterion[] = TABLE

/** What happens to a plot whose value for a criterion is unknown. Default: it drops. */
export const UNKNOWN_WORD = word('unknown', readUnknown, String, {
  about: 'Whether a plot whose value for a criterion is unknown drops or stays.',
  schema: { type: 'string', enum: ['drop', 'keep'], default: 'drop' },
  example: 'keep',
})

/** Every word of the filter, in the order in which they are written. */
export const WORDS = [...CRITERIA.flatMap((criterion) => [...criterion.words]), UNKNOWN_WORD]
type AnyWord = (typeof WORDS)[number]
export type FilterWord = AnyWord['name']

type ValueOf<One> = One extends { read: (text: string) => infer Answer }
  ? Answer extends { value: infer Value }
    ? Exclude<Value, undefined>
    : never
  : never

/** Absent words are inactive. Lists hold distinct values, hectares have 4 decimals, kilometres 3, minutes 2. */
export type PlotFilter = { readonly [One in AnyWord as One['name']]?: ValueOf<One> }

/** The criteria that a filter states, in the order of the table. */
export function activeCriteria(filter: PlotFilter): Criterion[] {
  return CRITERIA.filter(({ words }) => words.some(({ name }) => filter[name] !== undefined))
}

/** The same filter without one criterion. */
export function dropCriterion(filter: PlotFilter, id: CriterionId): PlotFilter {
  const words: readonly string[] = criterionOf(id).words.map(({ name }) => name)
  return Object.fromEntries(Object.entries(filter).filter(([word]) => !words.includes(word)))
}

type CriterionOf<Id extends CriterionId> = Criterion extends infer One
  ? One extends { id: infer Ids }
    ? Id extends Ids
      ? One
      : never
    : never
  : never

const BY_ID = new Map<CriterionId, Criterion>(CRITERIA.map((one) => [one.id, one]))

/** The entry of one criterion. */
export const criterionOf = <Id extends CriterionId>(id: Id): CriterionOf<Id> =>
  // Every id is that of an entry: the type of ids is read from the table.
  BY_ID.get(id) as CriterionOf<Id>
