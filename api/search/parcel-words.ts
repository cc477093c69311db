// Reads what a person types as the beginning of a cadastral reference: by code or by name of the commune.
import { normaliseText } from '../../geodata/model/text/normalise-text.ts'
import { foldTyped } from './fold-words.ts'

export type NamedCommune = { code: string; folded: string }

export type ParcelWords = {
  /** References of fourteen characters that the words name in full. */
  exact: string[]
  /** What references that the words begin to name start with. */
  starts: string[]
}

const BY_CODE = /^(\d[\dAB]\d{3})(\d{1,3}$|(?:\d{3})?(?:\d[A-Z]|[A-Z]{1,2})\d{0,4}$)/
const PART = /^(\d{3})?(\d[A-Z]|[A-Z]{1,2})(\d{0,4})$/
const DIGITS = 4
/** A name that many communes begin with is none. */
const MOST_COMMUNES = 5
const LEAST_NAME = 3

/** Parcels of Paris bear the codes of its arrondissements, its plots that of the commune. */
const PARIS = '75056'
const ARRONDISSEMENTS = Array.from({ length: 20 }, (_, i) => String(75_101 + i))

/**
 * `95018 AB 12` names 95018000AB0012 in full and begins 95018000AB0120; `Argenteuil AB` begins every parcel of that
 * section. The prefix is 000 when it is left out. Undefined when the words are no reference.
 */
export function readParcelWords(
  typed: string,
  communes: readonly NamedCommune[],
): ParcelWords | undefined {
  const words = normaliseText(typed).toUpperCase().split(' ')
  const [, code, rest] = BY_CODE.exec(words.join('')) ?? []
  if (code && rest) return partsOf([code], rest)
  for (let at = words.length - 1; at > 0; at--) {
    const part = words.slice(at).join('')
    if (!PART.test(part)) continue
    const codes = communesOf(words.slice(0, at).join(' '), /\d$/.test(part), communes)
    if (codes.length) return partsOf(codes, part)
  }
  return undefined
}

/** The codes of communes of this name; of those that it begins too, when `open`. */
function communesOf(name: string, open: boolean, communes: readonly NamedCommune[]): string[] {
  const meant = foldTyped(name)
  const named = communes.filter(({ folded }) => meant.includes(folded))
  const begun =
    named.length || !open || name.length < LEAST_NAME
      ? named
      : communes.filter(({ folded }) => meant.some((one) => folded.startsWith(one)))
  if (begun.length > MOST_COMMUNES) return []
  return begun.flatMap(({ code }) => (code === PARIS ? [PARIS, ...ARRONDISSEMENTS] : [code]))
}

function partsOf(codes: readonly string[], rest: string): ParcelWords {
  const [, prefix = '000', section, number = ''] = PART.exec(rest) ?? []
  if (!section) return { exact: [], starts: codes.map((code) => code + rest) }
  const whole = codes.map((code) => code + prefix + section.padStart(2, '0'))
  if (number === '') {
    const begun = section.length === 1 ? codes.map((code) => code + prefix + section) : []
    return { exact: [], starts: [...whole, ...begun] }
  }
  // The number 12 begins 12, 120 to 129 and 1200 to 1299, which are written with leading zeros.
  const zeros = Array.from({ length: DIGITS - number.length + 1 }, (_, n) => '0'.repeat(n))
  return {
    exact: whole.map((start) => start + number.padStart(DIGITS, '0')),
    starts: whole.flatMap((start) => zeros.map((each) => start + each + number)),
  }
}
