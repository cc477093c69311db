// The row of an offer as it is written, read back whole.
import type { Transaction } from '../../geodata/db/open-database.ts'
import type { OfferContent } from '../../geodata/model/offers/offer.ts'
import type { WrittenRows } from '../../geodata/written/written-tables.ts'
import { regionDay } from './region-day.ts'

export type OfferRow = WrittenRows['offer']
export type OfferVersionRow = WrittenRows['offer_version'] & { content: OfferContent }

type Timed<Row> = Omit<Row, 'created_at' | 'saved_at'> & { created_at: Date; saved_at: Date }

/** An offer by its id or by the hash of its client link; undefined when there is none, or it has expired. */
export async function getOfferRow(
  sql: Transaction,
  by: { id: string } | { linkHash: string },
): Promise<OfferRow | undefined> {
  const [row] = await sql<Timed<OfferRow>[]>`
    select id, edit_hash, link_number, link_hash, version, created_at, saved_at, expires_on
    from written.offer
    where ${'id' in by ? sql`id = ${by.id}` : sql`link_hash = ${by.linkHash}`}
      and expires_on >= ${regionDay()}`
  return (
    row && {
      ...row,
      created_at: row.created_at.toISOString(),
      saved_at: row.saved_at.toISOString(),
    }
  )
}

/** One version of an offer; undefined when there is none of this number. */
export async function getOfferVersion(
  sql: Transaction,
  offerId: string,
  version: number,
): Promise<OfferVersionRow | undefined> {
  const [row] = await sql<Timed<OfferVersionRow>[]>`
    select offer_id, version, saved_at, content, fact_keys from written.offer_version
    where offer_id = ${offerId} and version = ${version}`
  return row && { ...row, saved_at: row.saved_at.toISOString() }
}
