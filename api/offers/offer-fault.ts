// What is answered where an offer cannot be told. One answer for all that must not be told apart.
import { ApiFault } from '../http/api-fault.ts'

/** A wrong id, a wrong or revoked link, an offer that has expired or was erased: all the same. */
export const noSuchOffer = (): ApiFault =>
  new ApiFault(404, 'not_found', 'There is no offer at this address, or this is not its link')

/** Somebody else has saved since the version that a save was made on. */
export const savedMeanwhile = (id: string, version: number): ApiFault =>
  new ApiFault(
    412,
    'saved_meanwhile',
    `Version ${version} of this offer was saved meanwhile: nothing was overwritten. Read it at /api/offers/${id}/versions/${version}, then save on top of it.`,
    { version },
  )

export type ItemIssue = { word: string; code: string; message: string }

/** Things that were read but cannot be; the message is that of the first. */
export const impossible = (issues: readonly ItemIssue[]): ApiFault =>
  new ApiFault(422, 'impossible', issues[0]?.message ?? 'This cannot be', { issues: [...issues] })
