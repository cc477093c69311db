// The references of fourteen characters that one parcel goes by: commune, prefix, section, number.
import type { Meaning } from './gazetteer.ts'
import { NO_PREFIX, PARIS } from './gazetteer.ts'

const DIGITS = 4
/** As a prefix of the commune of Paris, an arrondissement. */
const QUARTER = /^1(?:0[1-9]|1\d|20)$/

/** `section` and `number` as written: `E` is section `0E`, `12` is `0012`. One list of references a parcel. */
export function parcelNames(
  meaning: Meaning,
  prefix: string | undefined,
  section: string,
  number: string,
): string[][] {
  const end = section.padStart(2, '0') + number.padStart(DIGITS, '0')
  return startsOf(meaning, prefix).map((starts) => starts.map((start) => start + end))
}

/** What they begin with, before the section: that of today, then that of before the commune was absorbed. */
export function startsOf(
  { commune, parcelCodes, prefix, absorbed }: Meaning,
  given: string | undefined,
): string[][] {
  const used = given === undefined || given === NO_PREFIX ? prefix : given
  if (commune.code === PARIS && QUARTER.test(used))
    return [[`75${used}${NO_PREFIX}`, `${PARIS}${used}`]]
  return parcelCodes.map((code) => [
    code + used,
    ...absorbed.filter((old) => old.endsWith(used)).map((old) => old + NO_PREFIX),
  ])
}

/** `95018 000 AB 0012`, as the cadastre groups it. */
export const writeReference = (reference: string): string =>
  reference.replace(/^(.{5})(.{3})(.{2})(.{4})$/, '$1 $2 $3 $4')
