// The link of an offer that its client gets: a new one ends the one before.
import type { Written } from '../../geodata/written/written.ts'
import { noSuchOffer } from './offer-fault.ts'
import { getOfferRow } from './offer-row.ts'
import { hashOf, linkToken } from './secrets.ts'

/** Makes the next link. Throws an ApiFault 404 when the offer was erased. */
export const renewLink = (written: Written, id: string, secret: string): Promise<void> =>
  setLink(written, id, (number) => ({
    link_number: number + 1,
    link_hash: hashOf(linkToken(secret, number + 1)),
  }))

/** Ends the link that there is. Throws an ApiFault 404 when the offer was erased. */
export const revokeLink = (written: Written, id: string): Promise<void> =>
  setLink(written, id, (number) => ({ link_number: number, link_hash: null }))

const setLink = (
  written: Written,
  id: string,
  linkOf: (number: number) => { link_number: number; link_hash: string | null },
): Promise<void> =>
  written.write(async (change) => {
    const row = await getOfferRow(change.sql, { id })
    if (!row) throw noSuchOffer()
    await change.put('offer', { ...row, ...linkOf(row.link_number) })
  })
