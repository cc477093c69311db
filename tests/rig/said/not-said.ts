// Which texts hold a term of law or plans and do not stand in the table of what we say.
import { termIn } from '../../../geodata/model/said/legal-terms.ts'
import { ALL_SAID } from '../../../geodata/model/said/what-we-say.ts'
import type { FoundText } from './find-texts.ts'

/** One kind of space, so that narrow ones in front of ":" and ";" are alike. */
export const plainSpaces = (text: string): string =>
  text.replaceAll(/[\u202f\u00a0\s]+/g, ' ').trim()

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A text with holes as a pattern: a hole is anything. */
const pattern = (text: string): string => text.split('{}').map(escaped).join('[\\s\\S]+?')

const texts = (names: boolean): string[] =>
  ALL_SAID.filter(({ strength }) => (strength === 'name') === names).flatMap(({ said }) =>
    [said.fr, said.en].map(plainSpaces),
  )
const SENTENCES = texts(false)
const EXACT = new Set([...SENTENCES, ...texts(true)])
/** Between what stands alone in a cell or a list. */
export const BETWEEN = / ?[:;,.|–=] | · | \(|\)(?= |$)|[.:;]$/
const SENTENCE_PATTERNS = SENTENCES.filter((said) => said.includes('{}')).map(
  (said) => new RegExp(`^${pattern(said)}$`),
)
/** Longest first, so that none is cut by one that it holds. */
const oneOf = (some: readonly string[]): string =>
  [...new Set(some)]
    .filter((text) => termIn(text))
    .sort((a, b) => b.length - a.length)
    .map((text) => pattern(text.replace(/\.$/, '')))
    .join('|')
const STRIPPED = new RegExp(oneOf(SENTENCES), 'giu')
/** Beside an answer: "60 % admis", "< 0,1 % exclu", "exclu 100 %". */
const SHARE = /(?:< ?)?\d+(?:[.,]\d+)? ?% ?/g
/** Names stand alone: between two marks, never within a sentence. */
const NAMED = new RegExp(
  `(?<=^|[:;,.·(|–=] ?)(?:${oneOf(texts(true))})(?= ?(?:$|[:;,.·)|–=]| \\())`,
  'giu',
)

/** A code or an address, not words: "artificialised", "sdrif-e-area". */
const isCode = (text: string): boolean => /^[a-z0-9_./:-]+$/.test(text) || /^https?:/.test(text)
/** Files in which one word alone is a word for people. */
const HOLDS_WORDS = /\/messages\/|-words\.ts|labels\.ts/

/** Of code, whose strings are the table's own, or in it. */
export function notSaidInCode({ place, text }: FoundText): boolean {
  if (!termIn(text) || (isCode(text) && !HOLDS_WORDS.test(place))) return false
  if (text.startsWith('<'))
    return text.split(/<[^>]*>/).some((part) => notSaidInText(part) !== undefined)
  const plain = plainSpaces(text)
  if (EXACT.has(plain)) return false
  if (SENTENCE_PATTERNS.some((one) => one.test(plain))) return false
  // A template that the table has with its holes filled.
  const whole = new RegExp(`^${pattern(plain)}$`)
  return !(plain.includes('{}') && SENTENCES.some((said) => whole.test(said)))
}

/** Of what people read, where sentences stand one after the other, names alone, and words of the data among them. */
export function notSaidInText(
  text: string,
  data: ReadonlySet<string> = new Set(),
): string | undefined {
  if (!termIn(text)) return undefined
  const rest = plainSpaces(text)
    .replaceAll(STRIPPED, '')
    .replaceAll(SHARE, '')
    .replaceAll(NAMED, '')
  return rest
    .split(BETWEEN)
    .map((part) => part.trim())
    .find((part) => termIn(part) && !data.has(part))
}
