// Makers of criteria whose column is one of given values, or a set that holds some.
import type { Language, Translated } from '../../language.ts'
import type { Label } from '../../labels.ts'
import type { CodesRule } from '../word-readers.ts'
import type { CodesCriterion, ListCriterion, Place, SetCriterion } from './criterion.ts'
import { headed } from './say.ts'
import { codesWord, listWord } from './words.ts'

type Facts<Id extends string, Column extends string> = {
  id: Id
  column: Column
  label: Label
  page: Place
}
type Values<Value extends string> = {
  values: readonly Value[]
  valueLabels: Readonly<Record<Value, Label>>
  example: Value
  say: (values: readonly Value[], language: Language) => string
  /** Values that the page shows before the rest folds away. */
  shown: number
}

/** Values of a closed list. */
export const list = <Id extends string, Value extends string, Column extends string>({
  say,
  example,
  ...facts
}: Facts<Id, Column> & Values<Value>): ListCriterion<Id, Value, Column> => ({
  ...facts,
  how: 'list',
  control: 'values',
  faceted: true,
  words: [listWord(facts.id, facts.values, example)],
  say: (filter, language) => say(filter[facts.id] ?? [], language),
})

/** Codes of a territory, said by its name. */
export const codes = <
  Id extends 'epci' | 'commune' | 'site',
  Column extends string,
  Faceted extends boolean,
>({
  rule,
  items,
  example,
  head,
  ...facts
}: Facts<Id, Column> & {
  faceted: Faceted
  rule: CodesRule
  /** One code in the API's document. */
  items: Record<string, unknown>
  example: string
  /** As the sentence begins. */
  head: Translated
}): CodesCriterion<Id, Column, Faceted> => ({
  ...facts,
  how: 'list',
  control: 'search',
  values: null,
  words: [codesWord(facts.id, rule, items, [example])],
  say: (filter, language, names) =>
    headed(
      head,
      (filter[facts.id] ?? []).map((code) => names?.(facts.id, code) ?? code),
      language,
    ),
})

/** A set of a closed list, with another set of those that are not known. */
export const set = <
  Id extends string,
  Value extends string,
  Column extends string,
  UnknownColumn extends string,
>({
  say,
  example,
  ...facts
}: Facts<Id, Column> & Values<Value> & { unknownColumn: UnknownColumn }): SetCriterion<
  Id,
  Value,
  Column,
  UnknownColumn
> => ({
  ...facts,
  how: 'none',
  control: 'values',
  words: [listWord(facts.id, facts.values, example)],
  say: (filter, language) => say(filter[facts.id] ?? [], language),
})
