// What an author has written and not saved yet, kept in this browser so that a reload loses nothing.
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import { LANGUAGES } from '../../../geodata/model/language.ts'
import { dropStored, isRecord, readStored, writeStored } from '../page/browser-storage.ts'

const FORM = 1
const keyOf = (id: string) => `offer-draft-${id}`

/** `version` is that of the offer on which it was written. */
export type OfferDraft = { version: number; content: OfferContent }

export const keepDraft = (id: string, draft: OfferDraft): boolean =>
  writeStored(keyOf(id), { form: FORM, ...draft })

export const dropDraft = (id: string): void => dropStored(keyOf(id))

/** Null when nothing is kept, or when it is not what this page writes. */
export function readDraft(id: string): OfferDraft | null {
  const kept = readStored(keyOf(id))
  if (!isRecord(kept) || kept.form !== FORM || typeof kept.version !== 'number') return null
  return isContent(kept.content) ? { version: kept.version, content: kept.content } : null
}

function isContent(value: unknown): value is OfferContent {
  if (!isRecord(value)) return false
  const { contact, items, project, language } = value
  return (
    areTexts(value, ['title', 'client', 'introduction', 'expires_on']) &&
    isRecord(contact) &&
    areTexts(contact, ['name', 'organisation', 'email', 'phone']) &&
    LANGUAGES.some((one) => one === language) &&
    (project === null || isRecord(project)) &&
    Array.isArray(items) &&
    items.every(
      (item: unknown) =>
        isRecord(item) &&
        areTexts(item, ['plot', 'note']) &&
        Array.isArray(item.photographs) &&
        item.photographs.every((one: unknown) => isRecord(one) && areTexts(one, ['id', 'caption'])),
    )
  )
}

const areTexts = (record: Record<string, unknown>, words: readonly string[]): boolean =>
  words.every((word) => typeof record[word] === 'string')
