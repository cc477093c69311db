// Makers of words: how they are read, written and told in the API's document, by the kind of their value.
import { listReader, codesReader, numberReader } from '../word-readers.ts'
import type { CodesRule, Reading } from '../word-readers.ts'
import type { Word, WordDocument } from './criterion.ts'
import type { Unit } from './units.ts'

export function word<Name extends string, Value>(
  name: Name,
  read: (text: string) => Reading<Value>,
  write: (value: Value) => string,
  document: WordDocument,
): Word<Name, Value> {
  return {
    name,
    read,
    document,
    write(filter) {
      const value = filter[name]
      return value === undefined ? undefined : `${name}=${write(value)}`
    },
  }
}

export const numberWord = <Name extends string>(
  name: Name,
  bound: 'least' | 'most',
  unit: Unit,
  example: number,
): Word<Name, number> =>
  word(name, numberReader(unit), String, {
    about: `at ${bound} so many ${unit.plural}.`,
    schema: { type: 'number', minimum: 0, maximum: unit.most },
    example,
  })

/** Values of a closed list, read in the order of the list. */
export const listWord = <Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  example: Value,
): Word<Name, readonly Value[]> =>
  word(
    name,
    listReader(values),
    joined,
    listDocument({ type: 'string', enum: [...values] }, values.length, [example]),
  )

export const codesWord = <Name extends string>(
  name: Name,
  rule: CodesRule,
  items: Record<string, unknown>,
  example: string[],
): Word<Name, readonly string[]> =>
  word(name, codesReader(rule), joined, listDocument(items, rule.most, example))

/** Values between commas, each escaped. */
const joined = (values: readonly string[]): string => values.map(encodeURIComponent).join(',')

const listDocument = (
  items: Record<string, unknown>,
  most: number,
  example: string[],
): WordDocument => ({
  about: null,
  schema: { type: 'array', items, minItems: 1, maxItems: most, uniqueItems: true },
  style: 'form',
  explode: false,
  example,
})
