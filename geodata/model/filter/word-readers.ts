// How values of the filter's words are read: a value, or what the word takes, or why it cannot be.
import { normaliseText } from '../text/normalise-text.ts'
import { readArea, writeArea } from './area.ts'
import type { Unit } from './criteria/units.ts'
import { LIMITS } from './filter-words.ts'

/** A value of undefined is read and states nothing. */
export type Reading<Value> =
  { value: Value | undefined } | { takes: string } | { impossible: string }
type Reader<Value> = (text: string) => Reading<Value>

const NUMBER = /^\d{1,9}(\.\d{1,12})?$/
const SIGNED = /^-?\d{1,9}(\.\d{1,15})?$/
/** Ids of plots and sites. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/

export const numberReader =
  ({ plural, most, decimals }: Pick<Unit, 'plural' | 'most' | 'decimals'>): Reader<number> =>
  (text) => {
    const value = Number(text)
    if (!NUMBER.test(text) || value > most)
      return { takes: `a number of ${plural} from 0 to ${most}` }
    return { value: Number(value.toFixed(decimals)) }
  }

/** A share of a plot, in whole percent. */
export const percentReader: Reader<number> = (text) => {
  const value = Number(text)
  if (!/^\d{1,3}$/.test(text) || value < 1 || value > 100)
    return { takes: 'a whole number of percent from 1 to 100' }
  return { value }
}

/** Values of a closed list, in its order. */
export const listReader =
  <Value extends string>(values: readonly Value[]): Reader<readonly Value[]> =>
  (text) => {
    const given: ReadonlySet<string> = new Set(text.split(','))
    const known = values.filter((value) => given.has(value))
    if (known.length < given.size)
      return { takes: `one or more of ${values.join(', ')}, separated by commas` }
    return { value: known }
  }

export type CodesRule = { pattern: RegExp; what: string; most: number }

export const codesReader =
  ({ pattern, what, most }: CodesRule): Reader<readonly string[]> =>
  (text) => {
    const given = [...new Set(text.split(','))]
    if (given.length > most || given.some((code) => !pattern.test(code)))
      return { takes: `up to ${most} ${what}, separated by commas` }
    return { value: given.sort() }
  }

export const readBbox: Reader<
  readonly [west: number, south: number, east: number, north: number]
> = (text) => {
  const parts = text.split(',')
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts.map(Number)
  const within =
    [west, east].every((x) => Math.abs(x) <= 180) && [south, north].every((y) => Math.abs(y) <= 90)
  if (parts.length !== 4 || !parts.every((part) => SIGNED.test(part)) || !within)
    return { takes: 'west,south,east,north in degrees of longitude and latitude' }
  if (west >= east || south >= north)
    return { impossible: 'west must be below east and south below north' }
  return { value: [west, south, east, north] }
}

const SIDES = /^(\d{1,5})x(\d{1,5})$/

/** Sides of a rectangle in whole metres, the shorter one first. */
export const readFits: Reader<readonly [width: number, length: number]> = (text) => {
  const { footprintLeast: least, footprintMost: most } = LIMITS
  const [, a, b] = SIDES.exec(text) ?? []
  if (a === undefined || b === undefined)
    return { takes: 'two sides in whole metres, such as 120x250' }
  const sides = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))] as const
  if (sides.some((side) => side < least || side > most))
    return { impossible: `each side is from ${least} to ${most} m` }
  return { value: sides }
}

/** An area as area.ts writes it. */
export const readWithin: Reader<string> = (text) => {
  const answer = readArea(text)
  return 'area' in answer ? { value: writeArea(answer.area) } : answer
}

export const readQ: Reader<string> = (text) => {
  const folded = normaliseText(text)
  if (text.length > LIMITS.qLength || folded === '' || folded.split(' ').length > LIMITS.qWords)
    return { takes: `1 to ${LIMITS.qWords} words, ${LIMITS.qLength} characters at most` }
  return { value: text.trim() }
}

/** `drop` is what happens anyway. */
export const readUnknown: Reader<'keep'> = (text) => {
  if (text === 'keep') return { value: 'keep' }
  return text === 'drop' ? { value: undefined } : { takes: 'keep or drop' }
}
