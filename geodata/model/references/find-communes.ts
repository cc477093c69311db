// Which communes a code, a postal code or a name means, and what is to be said of how it was read.
import { firstFrom } from '../text/first-from.ts'
import { foldName } from './fold-name.ts'
import type { Commune, Gazetteer, Meaning } from './gazetteer.ts'
import { PARIS } from './gazetteer.ts'
import type { Told } from './remarks.ts'
import { REMARKS } from './remarks.ts'

export type Found = { meanings: readonly Meaning[]; remarks: readonly Told[] }

/** A beginning that more communes share is none. */
const MOST_BEGUN = 5
const LEAST_BEGUN = 3
/** What may stand before a name: "de la commune de". */
const BEFORE = /^(?:a|au|de|d|du|des|la|le|les|l|sur|commune|ville|village) /
const MOST_BEFORE = 4
const CODE = /\b\d{5}\b/
const DEPARTEMENT = / (\d{2})$/
const QUARTER =
  /^(?:75\d{3} )?paris (\d{1,2}) ?(?:e|er|eme|ieme|nd|nde|ere)?(?: (?:arrondissement|arrdt|arr))?(?: 75\d{3})?$/

/**
 * `text` is folded by foldName; `given` is how a remark repeats it. A name is taken whole, or by its beginning when it is
 * `open`. Undefined when it means no commune of the region.
 */
export function findCommunes(
  text: string,
  gazetteer: Gazetteer,
  { open = false, given = text }: { open?: boolean; given?: string } = {},
): Found | undefined {
  const glued = /^(\d{2}) (\d{3})$/.exec(text)
  if (glued) return findCode(`${glued[1]}${glued[2]}`, gazetteer)
  if (/^\d{5}$/.test(text)) return findCode(text, gazetteer)
  const [, quarter] = QUARTER.exec(text) ?? []
  if (quarter) {
    const meaning = gazetteer.byCode.get(String(75_100 + Number(quarter)))
    return meaning && Number(quarter) > 0 ? { meanings: [meaning], remarks: [] } : undefined
  }
  const [code] = CODE.exec(text) ?? []
  if (code) return findBoth(text, code, gazetteer, open, given)
  const [, departement] = DEPARTEMENT.exec(text) ?? []
  const name = departement ? text.slice(0, -departement.length - 1) : text
  const named = withoutPrepositions(name).flatMap((one) => byName(one, gazetteer, open))
  const meant = departement
    ? named.filter(({ commune }) => commune.code.startsWith(departement))
    : named
  return remarked(meant, given)
}

/** A name beside a code: both have to mean the commune. */
function findBoth(
  text: string,
  code: string,
  gazetteer: Gazetteer,
  open: boolean,
  given: string,
): Found | undefined {
  const name = text.replace(code, ' ').replace(/ +/g, ' ').trim()
  const named = findCommunes(name, gazetteer, { open, given: given.replace(code, '').trim() })
  const meant = [...(gazetteer.byPostal.get(code) ?? []), gazetteer.byCode.get(code)]
  const both = (named?.meanings ?? []).filter(({ commune }) =>
    meant.some((one) => one?.commune.code === commune.code),
  )
  // Beside a code "Paris" is that arrondissement.
  const [only] = both
  const exact = meant.find(
    (one) => one && one.parcelCodes.length === 1 && only?.commune.code === PARIS,
  )
  if (exact) return { meanings: [exact], remarks: [] }
  return remarked(both, name)
}

function findCode(code: string, gazetteer: Gazetteer): Found | undefined {
  const exact = gazetteer.byCode.get(code)
  const postal = gazetteer.byPostal.get(code) ?? []
  const others = communesOf(postal).filter((one) => one.code !== exact?.commune.code)
  if (exact?.by === 'present') {
    const also = others.length > 0 ? [REMARKS.alsoPostal(code, exact.commune, others)] : []
    return { meanings: [exact], remarks: [...cityRemark(exact, code), ...also] }
  }
  // A code of before 1968 is hardly meant where the post uses it.
  const meanings = exact?.by === 'absorbed' || postal.length === 0 ? [exact, ...postal] : postal
  const found = distinct(meanings.filter((one) => one !== undefined))
  const [first] = found
  if (!first) return undefined
  if (found.length > 1) return { meanings: found, remarks: [REMARKS.many(code, communesOf(found))] }
  if (first === exact) return remarked([first], code)
  const isQuarter = first.commune.code === PARIS
  return { meanings: found, remarks: isQuarter ? [] : [REMARKS.postal(code, first.commune)] }
}

/** The name, and what is left of it without the words that may stand before it. */
function withoutPrepositions(text: string): string[] {
  const forms = [text]
  let left = text
  while (forms.length <= MOST_BEFORE && BEFORE.test(left)) {
    left = left.replace(BEFORE, '')
    forms.push(left)
  }
  return forms
}

function byName(name: string, { byName, names }: Gazetteer, open: boolean): readonly Meaning[] {
  const whole = byName.get(foldName(name))
  if (whole || !open || name.length < LEAST_BEGUN) return whole ?? []
  const begun: Meaning[] = []
  for (let at = firstFrom(names, foldName(name)); names[at]?.startsWith(foldName(name)); at++) {
    begun.push(...(byName.get(names[at] ?? '') ?? []))
    if (begun.length > MOST_BEGUN) return []
  }
  return begun
}

function remarked(given: readonly Meaning[], text: string): Found | undefined {
  const meanings = distinct(given)
  const [first, ...more] = meanings
  if (!first) return undefined
  if (more.length > 0) return { meanings, remarks: [REMARKS.many(text, communesOf(meanings))] }
  const { by, was, commune } = first
  if (by === 'absorbed')
    return {
      meanings,
      remarks: [REMARKS.absorbed(/\d/.test(text) ? text : (was ?? text), was, commune)],
    }
  if (by === 'renumbered') return { meanings, remarks: [REMARKS.renumbered(text, commune)] }
  return { meanings, remarks: cityRemark(first, text) }
}

const cityRemark = ({ parcelCodes }: Meaning, text: string): Told[] =>
  parcelCodes.length > 1 ? [REMARKS.city(text)] : []

/** One of each commune and prefix. */
function distinct(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Map(
    meanings.map((one) => [`${one.commune.code} ${one.parcelCodes.join()} ${one.prefix}`, one]),
  )
  return [...seen.values()]
}

function communesOf(meanings: readonly Meaning[]): Commune[] {
  const known = new Map(meanings.map(({ commune }) => [commune.code, commune]))
  return [...known.values()]
}
