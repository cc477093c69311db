// Makers of criteria whose column lies between limits.
import type { Language, Translated } from '../../language.ts'
import type { Label } from '../../labels.ts'
import type { BetweenCriterion, LeastCriterion, Place } from './criterion.ts'
import { figure, withUnit } from './say.ts'
import type { Unit } from './units.ts'
import { numberWord } from './words.ts'

type Facts<Id extends string, Column extends string> = {
  id: Id
  column: Column
  unit: Unit
  edges: readonly number[]
  label: Label
  /** What is measured, as the sentence begins. */
  noun: Translated
  page: Place
}

/** A limit on either side, each by a word of its own. */
export function between<
  Id extends string,
  Least extends string,
  Most extends string,
  Column extends string,
>({
  least: [least, leastExample],
  most: [most, mostExample],
  noun,
  ...facts
}: Facts<Id, Column> & {
  least: [word: Least, example: number]
  most: [word: Most, example: number]
  /** Names of the two fields of the page. */
  fields: { least: Translated; most: Translated }
}): BetweenCriterion<Id, Least, Most, Column> {
  const { unit } = facts
  return {
    ...facts,
    how: 'range',
    control: 'between',
    least,
    most,
    words: [
      numberWord(least, 'least', unit, leastExample),
      numberWord(most, 'most', unit, mostExample),
    ],
    say: (filter, language) => limitsSentence(noun, unit, filter[least], filter[most], language),
  }
}

/** A least value alone. */
export function atLeast<Id extends string, Least extends string, Column extends string>({
  least: [least, example],
  noun,
  ...facts
}: Facts<Id, Column> & {
  least: [word: Least, example: number]
  note: Translated
}): LeastCriterion<Id, Least, Column> {
  const { unit } = facts
  return {
    ...facts,
    how: 'range',
    control: 'least',
    least,
    most: undefined,
    words: [numberWord(least, 'least', unit, example)],
    say: (filter, language) => limitsSentence(noun, unit, filter[least], undefined, language),
  }
}

function limitsSentence(
  noun: Translated,
  { sign }: Unit,
  least: number | undefined,
  most: number | undefined,
  language: Language,
): string {
  const fr = language === 'fr'
  const far = (value: number) => withUnit(value, sign, language)
  const what = noun[language]
  if (least !== undefined && most !== undefined) {
    if (least === most) return fr ? `${what} de ${far(least)}` : `${what} of ${far(least)}`
    const from = figure(least, language)
    return fr ? `${what} de ${from} à ${far(most)}` : `${what} from ${from} to ${far(most)}`
  }
  if (least !== undefined)
    return fr ? `${what} d’au moins ${far(least)}` : `${what} of at least ${far(least)}`
  return fr ? `${what} d’au plus ${far(most ?? 0)}` : `${what} of at most ${far(most ?? 0)}`
}
