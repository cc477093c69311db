// Photographs of an offer, kept and erased.
import { OFFER_LIMITS } from '../../../geodata/model/offers/offer.ts'
import type { OfferPhotograph } from '../../../geodata/model/offers/offer.ts'
import type { Written } from '../../../geodata/written/written.ts'
import { ApiFault } from '../../http/api-fault.ts'
import { impossible, noSuchOffer } from '../offer-fault.ts'
import { getOfferRow } from '../offer-row.ts'
import type { ReEncoded } from './re-encode-photograph.ts'
import { newId } from '../secrets.ts'

/** Throws an ApiFault 422 when the offer has OFFER_LIMITS.photographs already, 404 when it was erased. */
export const keepPhotograph = (
  written: Written,
  offerId: string,
  { jpeg, width, height }: ReEncoded,
): Promise<OfferPhotograph> =>
  written.write(async (change) => {
    if (!(await getOfferRow(change.sql, { id: offerId }))) throw noSuchOffer()
    const [row] = await change.sql<{ count: number }[]>`
      select count(*) as count from written.photograph where offer_id = ${offerId}`
    if (row!.count >= OFFER_LIMITS.photographs) throw tooMany()
    const photograph = { id: newId(), width, height }
    await change.put('photograph', {
      ...photograph,
      offer_id: offerId,
      added_at: new Date().toISOString(),
      jpeg: `\\x${Buffer.from(jpeg).toString('hex')}`,
    })
    return photograph
  })

export const tooMany = (): ApiFault =>
  impossible([
    {
      word: 'body',
      code: 'impossible',
      message: `An offer has ${OFFER_LIMITS.photographs} photographs at most`,
    },
  ])

/** Throws an ApiFault 404 when the offer has no such photograph. */
export const erasePhotograph = (written: Written, offerId: string, id: string): Promise<void> =>
  written.write(async (change) => {
    const [row] = await change.sql`
      select from written.photograph where id = ${id} and offer_id = ${offerId}`
    if (!row) throw noSuchPhotograph()
    await change.drop('photograph', { id })
  })

export const noSuchPhotograph = (): ApiFault =>
  new ApiFault(404, 'not_found', 'The offer has no photograph of this name')
