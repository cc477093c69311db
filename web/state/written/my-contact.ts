// The contact that an author gave last: kept in this browser, so that the next offer begins with it.
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import { OFFER_LIMITS } from '../../../geodata/model/offers/offer.ts'
import { isRecord, readStored, writeStored } from '../page/browser-storage.ts'

const KEY = 'offer-contact'

export type Contact = OfferContent['contact']

export function readMyContact(): Contact {
  const kept = readStored(KEY)
  const line = (word: keyof Contact) => {
    const value = isRecord(kept) ? kept[word] : null
    return typeof value === 'string' ? value.slice(0, OFFER_LIMITS.line) : ''
  }
  return {
    name: line('name'),
    organisation: line('organisation'),
    email: line('email'),
    phone: line('phone'),
  }
}

export const keepMyContact = (contact: Contact): void => void writeStored(KEY, contact)
