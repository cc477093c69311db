// A list as people paste it: references and ids between line ends, bars, semicolons, tabs, commas or spaces, which also
// stand within references. What is one reference as a whole is never cut.
import type { Gazetteer } from './gazetteer.ts'
import type { ReferenceReading } from './read-reference.ts'
import { readReference } from './read-reference.ts'

export type ListedReference = { given: string; reading: ReferenceReading }

const SEPARATORS: readonly RegExp[] = [/[\r\n]+/, /[|;]/, /\t/, /,/]
/** A whole reference by code, without spaces; or an id with a digit. */
const WHOLE =
  /^'?(?:\d{5}(?:\d{3})?(?:\d[A-Z]|[A-Z]{1,2})\d{1,4}|(?=.*\d)[A-Z0-9]+[-_.:][A-Z0-9_.:-]+)$/i
const CODE = /^\d{5}(?:\D|\d{3}(?:\D|$)|$)/
const HAS_BOTH = /(?=.*\d)(?=.*\p{L})/u

/** In the order of the list, each once; every piece of the text stands in one of them. */
export function readList(text: string, gazetteer: Gazetteer): ListedReference[] {
  const seen = new Map(readPieces(text, 0, gazetteer).map((one) => [one.given, one]))
  return [...seen.values()]
}

function readPieces(text: string, at: number, gazetteer: Gazetteer): ListedReference[] {
  const given = text.trim()
  if (given === '') return []
  const reading = readReference(given, gazetteer)
  if ('parcels' in reading || reading.reason.code === 'spreadsheet_number')
    return [{ given, reading }]
  const level = SEPARATORS.findIndex((one, i) => i >= at && one.test(given))
  const separator = SEPARATORS[level]
  if (!separator) return readSpaced(given, reading, gazetteer)
  const pieces = given.split(separator).filter((piece) => piece.trim() !== '')
  // "AB, 12" is one thing that is not understood, not two.
  const whole =
    level > 0 && reading.reason.code !== 'too_long' && !pieces.some((piece) => HAS_BOTH.test(piece))
  return whole
    ? [{ given, reading }]
    : pieces.flatMap((piece) => readPieces(piece, level + 1, gazetteer))
}

/** Spaces part whole references and ids, or references that each begin with a code. */
function readSpaced(
  given: string,
  reading: ReferenceReading,
  gazetteer: Gazetteer,
): ListedReference[] {
  const words = given.split(/\s+/)
  if (words.length < 2) return [{ given, reading }]
  const readAlone = (one: string) => ({ given: one, reading: readReference(one, gazetteer) })
  if (words.every((word) => WHOLE.test(word))) return words.map(readAlone)
  const begins = words.flatMap((word, i) => (CODE.test(word) ? i : []))
  if (begins[0] !== 0 || begins.length < 2) return [{ given, reading }]
  return begins.map((from, i) => readAlone(words.slice(from, begins[i + 1]).join(' ')))
}
