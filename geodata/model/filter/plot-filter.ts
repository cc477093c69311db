// The one filter object, and the table of its words: list, counts, map, link and sentence are all read from this table.
import type { Access, AccessWord } from '../access/access-measures.ts'
import { ACCESSES } from '../access/access-measures.ts'
import type {
  Category,
  Constraint,
  Departement,
  Land,
  Servicing,
  Stage,
  Status,
  Use,
  Zone,
} from '../codes.ts'
import {
  CATEGORIES,
  CONSTRAINTS,
  DEPARTEMENTS,
  LANDS,
  SERVICINGS,
  STAGES,
  STATUSES,
  USES,
  ZONES,
} from '../codes.ts'

/** Absent words are inactive. Lists hold distinct values, hectares have 4 decimals, kilometres 3, minutes 2. */
export type PlotFilter = Readonly<
  {
    surface_min?: number
    surface_max?: number
    usable_min?: number
    /** Sides of a rectangle in metres, the shorter one first. */
    fits?: readonly [width: number, length: number]
    zone?: readonly Zone[]
    category?: readonly Category[]
    use?: readonly Use[]
    land?: readonly Land[]
    status?: readonly Status[]
    stage?: readonly Stage[]
    servicing?: readonly Servicing[]
    without?: readonly Constraint[]
    departement?: readonly Departement[]
    epci?: readonly string[]
    commune?: readonly string[]
    site?: readonly string[]
    ids?: readonly string[]
    bbox?: readonly [west: number, south: number, east: number, north: number]
    /** An area as area.ts writes it. */
    within?: string
    q?: string
    /** What happens to a plot whose value for a criterion is unknown. Default: it drops. */
    unknown?: 'keep'
  } & { [word in AccessWord]?: number }
>

/**
 * How a criterion is decided. `column` names are those of the table `plot` and of the tile attributes.
 * - range: least ≤ column ≤ most
 * - fits: the stored frontier of `column` admits the rectangle; the map uses a bit set
 * - distance: column ≤ most; unknown when the column is null, or when a nearer point may lie past the edge of coverage
 * - list: column is one of the values
 * - any: `column` (a set) holds one of the values; unknown when none is held and one is in `unknownColumn`
 * - none: `column` (a set) holds none of the values; unknown when none is held and one is in `unknownColumn`
 * - server: only the database can decide; the map uses a bit set
 */
export type Criterion =
  | {
      id: 'surface' | 'usable'
      how: 'range'
      words: readonly ('surface_min' | 'surface_max' | 'usable_min')[]
      least: 'surface_min' | 'usable_min'
      most?: 'surface_max'
      column: RangeColumn
    }
  | { id: 'fits'; how: 'fits'; words: readonly ['fits']; column: 'fit_length_dm' }
  | ({ id: AccessWord; how: 'distance'; words: readonly [AccessWord] } & Omit<Access, 'word'>)
  | {
      id: ListWord
      how: 'list'
      words: readonly [ListWord]
      column: ListColumn
      values: readonly string[] | null
    }
  | {
      id: 'use' | 'without'
      how: 'any' | 'none'
      words: readonly ['use' | 'without']
      column: 'use_admitted' | 'constraint_hit'
      unknownColumn: 'use_unknown' | 'constraint_unknown'
      values: readonly string[]
    }
  | { id: ServerWord; how: 'server'; words: readonly [ServerWord] }

export type RangeColumn = 'surface_m2' | 'usable_m2'
/** Words that only the database, or the columnar copy, can decide. */
export type ServerWord = 'ids' | 'bbox' | 'within' | 'q'
export type ListWord =
  | 'zone'
  | 'category'
  | 'land'
  | 'status'
  | 'stage'
  | 'servicing'
  | 'departement'
  | 'epci'
  | 'commune'
  | 'site'
export type ListColumn = Exclude<ListWord, 'commune' | 'site'> | 'code_insee' | 'site_id'
export type CriterionId = Criterion['id']

const list = (id: ListWord, values: readonly string[] | null, column?: ListColumn): Criterion => ({
  id,
  how: 'list',
  words: [id],
  column: column ?? (id as ListColumn),
  values,
})

/** In the order in which they are written, listed and said. */
export const CRITERIA: readonly Criterion[] = [
  {
    id: 'surface',
    how: 'range',
    words: ['surface_min', 'surface_max'],
    least: 'surface_min',
    most: 'surface_max',
    column: 'surface_m2',
  },
  { id: 'usable', how: 'range', words: ['usable_min'], least: 'usable_min', column: 'usable_m2' },
  { id: 'fits', how: 'fits', words: ['fits'], column: 'fit_length_dm' },
  list('zone', ZONES),
  list('category', CATEGORIES),
  {
    id: 'use',
    how: 'any',
    words: ['use'],
    column: 'use_admitted',
    unknownColumn: 'use_unknown',
    values: USES,
  },
  list('land', LANDS),
  list('status', STATUSES),
  list('stage', STAGES),
  list('servicing', SERVICINGS),
  ...ACCESSES.map(({ word, ...access }): Criterion => ({
    id: word,
    how: 'distance',
    words: [word],
    ...access,
  })),
  {
    id: 'without',
    how: 'none',
    words: ['without'],
    column: 'constraint_hit',
    unknownColumn: 'constraint_unknown',
    values: CONSTRAINTS,
  },
  list('departement', DEPARTEMENTS),
  list('epci', null),
  list('commune', null, 'code_insee'),
  list('site', null, 'site_id'),
  { id: 'ids', how: 'server', words: ['ids'] },
  { id: 'bbox', how: 'server', words: ['bbox'] },
  { id: 'within', how: 'server', words: ['within'] },
  { id: 'q', how: 'server', words: ['q'] },
]

/** The criteria that a filter states, in the order of the table. */
export function activeCriteria(filter: PlotFilter): Criterion[] {
  return CRITERIA.filter((criterion) => criterion.words.some((word) => filter[word] !== undefined))
}

/** The same filter without one criterion. */
export function dropCriterion(filter: PlotFilter, id: CriterionId): PlotFilter {
  const words: readonly string[] = CRITERIA.find((criterion) => criterion.id === id)?.words ?? []
  return Object.fromEntries(
    Object.entries(filter).filter(([word]) => !words.includes(word)),
  ) as PlotFilter
}
