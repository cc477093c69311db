// How each word of the filter is read: a value, or what it takes, or why it cannot be.
import { readArea, writeArea } from './area.ts'
import { CRITERIA } from './plot-filter.ts'
import { LIMITS } from './filter-words.ts'
import { normaliseText } from '../text/normalise-text.ts'

type Answer = { value: unknown } | { takes: string } | { impossible: string }
type Reader = (text: string) => Answer

const NUMBER = /^\d{1,9}(\.\d{1,12})?$/
const SIGNED = /^-?\d{1,9}(\.\d{1,15})?$/
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/
const CODE = { commune: /^\d[\dAB]\d{3}$/, epci: /^\d{9}$/, site: ID, ids: ID } as const

const number =
  (unit: string, most: number, decimals: number): Reader =>
  (text) => {
    const value = Number(text)
    if (!NUMBER.test(text) || value > most)
      return { takes: `a number of ${unit} from 0 to ${most}` }
    return { value: Number(value.toFixed(decimals)) }
  }

const kilometres = number('kilometres', LIMITS.distanceKm, 3)
const minutes = number('minutes', LIMITS.minutes, 2)

const oneOf =
  (values: readonly string[]): Reader =>
  (text) => {
    const given = new Set(text.split(','))
    if ([...given].some((value) => !values.includes(value)))
      return { takes: `one or more of ${values.join(', ')}, separated by commas` }
    return { value: values.filter((value) => given.has(value)) }
  }

const codes =
  (word: keyof typeof CODE, what: string, most: number): Reader =>
  (text) => {
    const given = [...new Set(text.split(','))]
    if (given.length > most || given.some((code) => !CODE[word].test(code)))
      return { takes: `up to ${most} ${what}, separated by commas` }
    return { value: given.sort() }
  }

const bbox: Reader = (text) => {
  const parts = text.split(',')
  const [west, south, east, north] = parts.map(Number) as [number, number, number, number]
  const within =
    [west, east].every((x) => Math.abs(x) <= 180) && [south, north].every((y) => Math.abs(y) <= 90)
  if (parts.length !== 4 || !parts.every((part) => SIGNED.test(part)) || !within)
    return { takes: 'west,south,east,north in degrees of longitude and latitude' }
  if (west >= east || south >= north)
    return { impossible: 'west must be below east and south below north' }
  return { value: [west, south, east, north] }
}

const SIDES = /^(\d{1,5})x(\d{1,5})$/

const fits: Reader = (text) => {
  const { footprintLeast: least, footprintMost: most } = LIMITS
  const [, a, b] = SIDES.exec(text) ?? []
  if (a === undefined || b === undefined)
    return { takes: 'two sides in whole metres, such as 120x250' }
  const sides = [Number(a), Number(b)].sort((one, other) => one - other)
  if (sides.some((side) => side < least || side > most))
    return { impossible: `each side is from ${least} to ${most} m` }
  return { value: sides }
}

const within: Reader = (text) => {
  const answer = readArea(text)
  return 'area' in answer ? { value: writeArea(answer.area) } : answer
}

const words: Reader = (text) => {
  const folded = normaliseText(text)
  if (text.length > LIMITS.qLength || folded === '' || folded.split(' ').length > LIMITS.qWords)
    return { takes: `1 to ${LIMITS.qWords} words, ${LIMITS.qLength} characters at most` }
  return { value: text.trim() }
}

/** word → reader. A prototype-less table: a word such as `constructor` finds nothing. */
export const READERS: Record<string, Reader> = Object.assign(Object.create(null), {
  surface_min: number('hectares', LIMITS.surfaceHa, 4),
  surface_max: number('hectares', LIMITS.surfaceHa, 4),
  usable_min: number('hectares', LIMITS.surfaceHa, 4),
  fits,
  within,
  epci: codes('epci', 'SIREN codes of nine digits', LIMITS.codes),
  commune: codes('commune', 'INSEE codes of five characters', LIMITS.codes),
  site: codes('site', 'site ids', LIMITS.ids),
  ids: codes('ids', 'plot ids', LIMITS.ids),
  bbox,
  q: words,
  unknown: (text: string): Answer => {
    if (text === 'keep') return { value: 'keep' }
    return text === 'drop' ? { value: undefined } : { takes: 'keep or drop' }
  },
  ...Object.fromEntries(
    CRITERIA.flatMap((criterion): [string, Reader][] => {
      if (criterion.how === 'distance')
        return [[criterion.id, criterion.measure === 'min' ? minutes : kilometres]]
      return 'values' in criterion && criterion.values
        ? [[criterion.id, oneOf(criterion.values)]]
        : []
    }),
  ),
})
