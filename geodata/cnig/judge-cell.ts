// One cell of a delivery against the rule of its field: mended under named rules, or unknown with the reason why.
import { normaliseText } from '../model/text/normalise-text.ts'
import type { Field } from './field.ts'
import { MISSING_WORDS } from './field.ts'
import type { Mending } from './mending.ts'
import { MENDING } from './mending.ts'
import type { Fault } from './violation.ts'
import { readDate, readGeopoint, readNumber, readParcels, readYear } from './read-value.ts'
import { undoDoubleEncoding } from './windows-1252.ts'

export type Judged = { value: string | null; mended: Mending[]; fault?: Fault }

/** Wordings of the standard's own documents that differ from its schemas. */
const ALIASES: Readonly<Record<string, string>> = {
  'occupation en transition': 'occupation transitoire',
}
const IDENTIFIER = /^(site_id|pole_id|terr_id|siret|siren)$/i
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g

/** A value in canonical writing (a number with a point, a date as YYYY-MM-DD), or null with its fault when it has one. */
export function judgeCell(field: Field, raw: string | null): Judged {
  const mended: Mending[] = []
  const text = mendText(raw ?? '', mended)
  const told = (reason: string, kind: Fault['kind']): Judged => ({
    value: null,
    mended,
    fault: { kind, reason },
  })
  if (text === '')
    return field.required
      ? told(`valeur obligatoire absente : ${field.meaning}`, 'obligatoire')
      : { value: null, mended }
  if (text.includes('\uFFFD'))
    return told('un caractère est perdu : le fichier a été mal converti', 'caractères')
  if (field.values) {
    const found = findListed(field.values, text)
    if (!found) return told(`hors de la liste : ${field.values.join(' ; ')}`, 'liste')
    if (found.mending) mended.push(found.mending)
    return { value: found.value, mended }
  }
  const read = READERS[field.type]?.(text, field)
  if (read === undefined && field.type !== 'string') return told(NOT_READ[field.type] ?? '', 'type')
  let value = read?.value ?? text
  if (read?.mended) mended.push(...read.mended)
  if (IDENTIFIER.test(field.name) && /\s/.test(value)) {
    value = value.replace(/\s+/g, '')
    mended.push(MENDING.idSpaces)
  }
  if (field.name === 'terr_refcad') {
    const parcels = readParcels(value)
    if (parcels !== undefined && parcels !== value) mended.push(MENDING.parcels)
    value = parcels ?? value
  }
  if (field.pattern && !wholly(field.pattern).test(value))
    return told(`n’a pas la forme attendue : ${field.meaning}`, 'motif')
  if (field.format === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return told('n’est pas une adresse électronique', 'type')
  return { value, mended }
}

const patterns = new Map<string, RegExp>()
function wholly(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`)
  patterns.set(pattern, known)
  return known
}

/** Text without what nobody sees; '' when it says that there is nothing. */
export function mendText(raw: string, mended: Mending[]): string {
  let text = raw
  const change = (next: string, mending: Mending) => {
    if (next === text) return
    text = next
    mended.push(mending)
  }
  change(undoDoubleEncoding(text) ?? text, MENDING.twice)
  change(text.replace(INVISIBLE, ''), MENDING.invisible)
  change(text.trim(), MENDING.spaces)
  if ((MISSING_WORDS as readonly string[]).includes(text)) change('', MENDING.missing)
  return text
}

type Listed = { value: string; mending?: Mending }

/** The value of the list that a text means: as it stands, by an alias, or folded. */
export function findListed(values: readonly string[], text: string): Listed | undefined {
  if (values.includes(text)) return { value: text }
  const folded = normaliseText(text)
  const value = values.find((one) => normaliseText(one) === folded)
  if (value !== undefined)
    return { value, mending: text.includes(';') ? MENDING.split : MENDING.list }
  const alias = ALIASES[folded]
  return alias !== undefined && values.includes(alias)
    ? { value: alias, mending: MENDING.alias }
    : undefined
}

const READERS: Partial<
  Record<
    Field['type'],
    (text: string, field: Field) => { value: string; mended: Mending[] } | undefined
  >
> = { number: readNumber, date: readDate, year: readYear, geopoint: readGeopoint }
const NOT_READ: Partial<Record<Field['type'], string>> = {
  number: 'n’est pas un nombre',
  date: 'n’est pas une date AAAA-MM-JJ',
  year: 'n’est pas une année',
  geopoint: 'n’est pas « longitude, latitude »',
}
