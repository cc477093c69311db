// What one entry of the table of criteria tells. The compiler refuses an entry that lacks a part; a new `how` is refused
// until the map, SQL, the columnar copy, the tiles and the page know what to do with it.
import type { Access, AccessWord } from '../../access/access-measures.ts'
import type { Language, Translated } from '../../language.ts'
import type { Label } from '../../labels.ts'
import type { Use } from '../../codes.ts'
import type { UseBasis } from '../../plans/use-answers.ts'
import type { Reading } from '../word-readers.ts'
import type { Unit } from './units.ts'

/** The name of a commune, EPCI or site by its code; undefined shows the code. */
export type Names = (criterion: 'commune' | 'epci' | 'site', code: string) => string | undefined

/** The words of one criterion as a filter holds them: a whole filter is one of these. */
export type Stated<Name extends string, Value> = { readonly [name in Name]?: Value }

/** A word in the API's document. */
export type WordDocument = {
  /** What the word takes, after the name of its criterion; null: what its criterion means says it all. */
  about: string | null
  schema: Record<string, unknown>
  style?: 'form'
  explode?: false
  example: unknown
}

export type Word<Name extends string, Value> = {
  name: Name
  read: (text: string) => Reading<Value>
  /** `name=value` as in a link; undefined where the filter does not state it. */
  write: (filter: Stated<Name, Value>) => string | undefined
  document: WordDocument
}

export const PAGE_GROUPS = [
  'surface',
  'zoning',
  'access',
  'constraints',
  'state',
  'territory',
] as const
export type PageGroup = (typeof PAGE_GROUPS)[number]
/** The group of the panel of filters, and the place in it. */
export type Place = { group: PageGroup; place: number }

type Told<Id extends string, Name extends string, Value> = {
  id: Id
  /** Heading of the panel, axis of the histogram, and the beginning of the description in the API's document. */
  label: Label
  /** In the order in which they are written. */
  words: readonly [Word<Name, Value>, ...Word<Name, Value>[]]
  /** The criterion as a sentence for a person. */
  say: (filter: Stated<Name, Value>, language: Language, names?: Names) => string
  page: Place
}

/** A whole number of the table `plot` and of its tiles, with a histogram. */
type Measured = {
  unit: Unit
  /** n+1 edges for n bars, in the unit. Fixed, so that a slider keeps its scale; the last bar holds all above. */
  edges: readonly number[]
}

/** least ≤ column ≤ most. */
export type BetweenCriterion<
  Id extends string,
  Least extends string,
  Most extends string,
  Column extends string,
> = Told<Id, Least | Most, number> &
  Measured & {
    how: 'range'
    control: 'between'
    least: Least
    most: Most
    column: Column
    /** Names of the two fields of the page. */
    fields: { least: Translated; most: Translated }
  }

/** least ≤ column. */
export type LeastCriterion<Id extends string, Least extends string, Column extends string> = Told<
  Id,
  Least,
  number
> &
  Measured & {
    how: 'range'
    control: 'least'
    least: Least
    most: undefined
    column: Column
    /** Below the field of the page. */
    note: Translated
  }

/** The stored frontier of `column` admits the rectangle; the map uses a bit set. */
export type FitsCriterion = Told<'fits', 'fits', readonly [width: number, length: number]> & {
  how: 'fits'
  control: 'footprint'
  column: 'fit_length_dm'
}

/** column ≤ most; unknown when it is null, or when a nearer point may lie past the edge of coverage. */
export type DistanceCriterion = Told<AccessWord, AccessWord, number> &
  Measured &
  Omit<Access, 'word'> & { how: 'distance'; control: 'distance' }

/** `column` is one of the values of a closed list. */
export type ListCriterion<Id extends string, Value extends string, Column extends string> = Told<
  Id,
  Id,
  readonly Value[]
> & {
  how: 'list'
  control: 'values'
  column: Column
  values: readonly Value[]
  valueLabels: Readonly<Record<Value, Label>>
  /** Values that the page shows before the rest folds away. */
  shown: number
  faceted: true
}

/** `column` is one of the codes, which are as many as the data has. */
export type CodesCriterion<
  Id extends string,
  Column extends string,
  Faceted extends boolean,
> = Told<Id, Id, readonly string[]> & {
  how: 'list'
  /** Chosen in the search at the top of the page. */
  control: 'search'
  column: Column
  values: null
  /** Whether the answer counts plots beside each of its codes. */
  faceted: Faceted
}

/**
 * One of the uses passes over so many percent of the plot; unknown when none does and one might: `usePasses`. Its columns
 * are those of `useColumn`.
 */
export type UseCriterion = Omit<Told<'use', 'use', readonly Use[]>, 'words' | 'say'> & {
  how: 'use'
  control: 'use'
  words: readonly [
    Word<'use', readonly Use[]>,
    Word<'use_basis', readonly UseBasis[]>,
    Word<'use_share_min', number>,
  ]
  say: (
    filter: Stated<'use', readonly Use[]> &
      Stated<'use_basis', readonly UseBasis[]> &
      Stated<'use_share_min', number>,
    language: Language,
  ) => string
  values: readonly Use[]
  valueLabels: Readonly<Record<Use, Label>>
  shown: number
}

/** none: `column`, a set, holds none of the values; unknown when none is held and one is in `unknownColumn`. */
export type SetCriterion<
  Id extends string,
  Value extends string,
  Column extends string,
  UnknownColumn extends string,
> = Told<Id, Id, readonly Value[]> & {
  how: 'none'
  control: 'values'
  column: Column
  unknownColumn: UnknownColumn
  values: readonly Value[]
  valueLabels: Readonly<Record<Value, Label>>
  shown: number
}

/** Only the database, or the columnar copy, can decide; the map uses a bit set. */
export type ServerCriterion<Id extends string, Value, Control extends string> = Told<
  Id,
  Id,
  Value
> & { how: 'server'; control: Control }
