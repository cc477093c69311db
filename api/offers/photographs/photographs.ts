// The photographs of an offer. One that is erased is gone from every version at once.
import type { Transaction } from '../../../geodata/db/open-database.ts'
import type { OfferContent, OfferPhotograph } from '../../../geodata/model/offers/offer.ts'

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

/** Those of the photographs of this offer that are there, by id. */
export async function readPhotographs(
  sql: Transaction,
  offerId: string,
  ids: Iterable<string>,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const id of ids) {
    const jpeg = await getPhotograph(sql, offerId, id)
    if (jpeg) found.set(id, jpeg)
  }
  return found
}

/** The id in the name of a photograph's file; the empty string, which none has, in any other name. */
export const idOfFile = (file: string): string => /^([0-9a-z]{12})\.jpg$/.exec(file)?.[1] ?? ''

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
