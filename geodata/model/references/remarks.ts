// What is told about a reference or a commune as it was read: remarks where it was read otherwise than written, reasons
// where it was not read. In every language, so that whoever answers needs no words of its own.
import type { Language, Translated } from '../language.ts'
import { messages } from '../messages.ts'
import type { Commune } from './gazetteer.ts'

const REMARK_CODES = ['absorbed', 'renumbered', 'postal', 'also_postal', 'many', 'city'] as const
const REASON_CODES = [
  'empty',
  'too_long',
  'spreadsheet_number',
  'elsewhere',
  'no_commune',
  'unknown_commune',
  'no_number',
  'many_communes',
  'not_reference',
  'not_held',
] as const

export const TOLD_CODES = [...REMARK_CODES, ...REASON_CODES] as const
export type Told = { code: (typeof TOLD_CODES)[number] } & Translated

const MOST_NAMED = 8

const words = messages({
  fr: {
    absorbed: (given: string, was: string, now: string) =>
      `${given}${was && ` (${was})`} fait aujourd’hui partie de ${now}.`,
    renumbered: (given: string, now: string) => `${given} est un ancien code : aujourd’hui ${now}.`,
    postal: (given: string, now: string) => `${given} est un code postal, lu ${now}.`,
    also_postal: (given: string, read: string, others: string) =>
      `${given} est lu comme code INSEE, ${read} ; comme code postal, c’est ${others}.`,
    many: (given: string, list: string) =>
      `${given} peut désigner ${list} : écrivez le code INSEE.`,
    city: (given: string) =>
      `Les parcelles de Paris portent le code de l’arrondissement : précisez-le pour ${given}, de 75101 à 75120.`,
    empty: 'La ligne est vide.',
    too_long: 'La ligne est trop longue pour une référence.',
    spreadsheet_number:
      'Un tableur a fait un nombre de cette référence : elle est perdue. Mettez la colonne en texte et reprenez-la à la source.',
    elsewhere: (given: string) => `${given} est hors de l’Île-de-France.`,
    no_commune: (section: string, number: string) =>
      `Section ${section}, n° ${number} : il manque la commune.`,
    unknown_commune: (given: string) => `« ${given} » n’est pas une commune d’Île-de-France.`,
    no_number: (section: string) => `Section ${section} : il manque le numéro de la parcelle.`,
    many_communes: (given: string, list: string) =>
      `${given} peut désigner ${list} : écrivez le code INSEE.`,
    not_reference: 'Ni une référence cadastrale, ni l’identifiant d’un terrain.',
    not_held: (reference: string) => `Aucun terrain ne contient la parcelle ${reference}.`,
    more: (count: number) => `${count} autres`,
  },
  en: {
    absorbed: (given: string, was: string, now: string) =>
      `${given}${was && ` (${was})`} is now ${now}.`,
    renumbered: (given: string, now: string) => `${given} is a former code: now ${now}.`,
    postal: (given: string, now: string) => `${given} is a postal code, read as ${now}.`,
    also_postal: (given: string, read: string, others: string) =>
      `${given} is read as an INSEE code, ${read}; as a postal code it is ${others}.`,
    many: (given: string, list: string) => `${given} may be ${list}: write the INSEE code.`,
    city: (given: string) =>
      `Parcels of Paris bear the code of the arrondissement: name it for ${given}, from 75101 to 75120.`,
    empty: 'The line is empty.',
    too_long: 'The line is too long for a reference.',
    spreadsheet_number:
      'A spreadsheet has made a number of this reference: it is lost. Make the column text and take it from its source again.',
    elsewhere: (given: string) => `${given} is outside Île-de-France.`,
    no_commune: (section: string, number: string) =>
      `Section ${section}, number ${number}: the commune is missing.`,
    unknown_commune: (given: string) => `“${given}” is no commune of Île-de-France.`,
    no_number: (section: string) => `Section ${section}: the number of the parcel is missing.`,
    many_communes: (given: string, list: string) =>
      `${given} may be ${list}: write the INSEE code.`,
    not_reference: 'Neither a cadastral reference nor the id of a plot.',
    not_held: (reference: string) => `No plot holds the parcel ${reference}.`,
    more: (count: number) => `${count} others`,
  },
})
type Words = (typeof words)[Language]

const told = (code: Told['code'], say: (t: Words) => string): Told => ({
  ...{ code, fr: say(words.fr), en: say(words.en) },
})

/** `Saint-Denis (93066)`. */
const named = ({ name, code }: Commune): string => `${name} (${code})`

function listed(communes: readonly Commune[], t: Words): string {
  const shown = communes.slice(0, MOST_NAMED).map(named).join(', ')
  const left = communes.length - MOST_NAMED
  return left > 0 ? `${shown}, ${t.more(left)}` : shown
}

export const REMARKS = {
  /** `was`: the name of old, where a code was given. */
  absorbed: (given: string, was: string | null, now: Commune) =>
    told('absorbed', (t) => t.absorbed(given, was && was !== given ? was : '', named(now))),
  renumbered: (given: string, now: Commune) =>
    told('renumbered', (t) => t.renumbered(given, named(now))),
  postal: (given: string, now: Commune) => told('postal', (t) => t.postal(given, named(now))),
  alsoPostal: (given: string, read: Commune, others: readonly Commune[]) =>
    told('also_postal', (t) => t.also_postal(given, named(read), listed(others, t))),
  many: (given: string, communes: readonly Commune[]) =>
    told('many', (t) => t.many(given, listed(communes, t))),
  city: (given: string) => told('city', (t) => t.city(given)),
} as const

export const REASONS = {
  empty: told('empty', (t) => t.empty),
  tooLong: told('too_long', (t) => t.too_long),
  spreadsheetNumber: told('spreadsheet_number', (t) => t.spreadsheet_number),
  elsewhere: (given: string) => told('elsewhere', (t) => t.elsewhere(given)),
  noCommune: (section: string, number: string) =>
    told('no_commune', (t) => t.no_commune(section, number)),
  unknownCommune: (given: string) => told('unknown_commune', (t) => t.unknown_commune(given)),
  noNumber: (section: string) => told('no_number', (t) => t.no_number(section)),
  manyCommunes: (given: string, communes: readonly Commune[]) =>
    told('many_communes', (t) => t.many_communes(given, listed(communes, t))),
  notReference: told('not_reference', (t) => t.not_reference),
  notHeld: (reference: string) => told('not_held', (t) => t.not_held(reference)),
} as const
