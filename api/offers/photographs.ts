// The photographs of an offer. One that is erased is gone from every version at once.
import type { Transaction } from '../../geodata/db/open-database.ts'
import type { OfferContent, OfferPhotograph } from '../../geodata/model/offer.ts'

/** Without their bytes, in the order they were added. */
export const listPhotographs = (sql: Transaction, offerId: string): Promise<OfferPhotograph[]> =>
  sql<OfferPhotograph[]>`
    select id, width, height from written.photograph
    where offer_id = ${offerId} order by added_at, id`.then((rows) => [...rows])

/** The JPEG of a photograph of this offer, or undefined. */
export async function getPhotograph(
  sql: Transaction,
  offerId: string,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [row] = await sql<{ jpeg: Buffer }[]>`
    select jpeg from written.photograph where id = ${id} and offer_id = ${offerId}`
  return row && new Uint8Array(row.jpeg)
}

/** The content that still can be shown. */
export function withoutErased(
  content: OfferContent,
  photographs: readonly OfferPhotograph[],
): OfferContent {
  const own = new Set(photographs.map(({ id }) => id))
  return {
    ...content,
    items: content.items.map((item) => ({
      ...item,
      photographs: item.photographs.filter(({ id }) => own.has(id)),
    })),
  }
}
