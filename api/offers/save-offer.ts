// Saving an offer: its first version, and every later one on top of the version that its author has read.
import type { Transaction } from '../../geodata/db/open-database.ts'
import type { OfferContent } from '../../geodata/model/offers/offer.ts'
import type { Change } from '../../geodata/written/written.ts'
import type { Explorer } from '../explorer.ts'
import { canonicalJson } from './canonical-json.ts'
import type { FrozenItem } from './freeze-items.ts'
import { noSuchOffer, savedMeanwhile } from './offer-fault.ts'
import type { OfferRow, OfferVersionRow } from './offer-row.ts'
import { getOfferRow, getOfferVersion } from './offer-row.ts'
import { hashOf, newId, newSecret } from './secrets.ts'
import { writeFrozen, writeVersion } from './write-version.ts'

/** Answers the row and the secret of its edit link, which is kept nowhere. Throws an ApiFault 422. */
export async function createOffer(
  explorer: Explorer,
  content: OfferContent,
): Promise<{ row: OfferRow; secret: string }> {
  const secret = newSecret()
  const now = new Date().toISOString()
  const row: OfferRow = {
    id: newId(),
    edit_hash: hashOf(secret),
    link_number: 0,
    link_hash: null,
    version: 1,
    created_at: now,
    saved_at: now,
    expires_on: content.expires_on,
  }
  await writeFrozen(explorer, content.items, new Map(), (change, items) =>
    writeVersion(change, row, content, items),
  )
  return { row, secret }
}

/**
 * Saves `content` on top of version `before`; content that is there already adds no version. Throws an ApiFault 412 with
 * the version that was saved meanwhile, 422, or 404 when the offer was erased.
 */
export async function saveOffer(
  explorer: Explorer,
  id: string,
  before: number,
  content: OfferContent,
): Promise<OfferRow> {
  const { last } = await expectLast(explorer.db.sql, id, before)
  const kept = new Map(last.content.items.map(({ plot }, at) => [plot, last.fact_keys[at]!]))
  return writeFrozen(explorer, content.items, kept, (change, items) =>
    addVersion(change, id, before, content, items),
  )
}

/** An offer whose last version is `before`. Throws an ApiFault 404 when it is gone, 412 when another was saved meanwhile. */
export async function expectLast(
  sql: Transaction,
  id: string,
  before: number,
): Promise<{ row: OfferRow; last: OfferVersionRow }> {
  const row = await getOfferRow(sql, { id })
  if (!row) throw noSuchOffer()
  if (row.version !== before) throw savedMeanwhile(id, row.version)
  const last = await getOfferVersion(sql, id, before)
  if (!last) throw new Error(`version ${before} of offer ${id} is not there`)
  return { row, last }
}

/** To be run in a write. Throws as `saveOffer` does. */
export async function addVersion(
  change: Change,
  id: string,
  before: number,
  content: OfferContent,
  items: readonly FrozenItem[],
): Promise<OfferRow> {
  const { row, last } = await expectLast(change.sql, id, before)
  const next = { ...content, items: items.map(({ item }) => item) }
  const keys = items.map(({ frozen }) => frozen.key)
  const same =
    canonicalJson(last.content) === canonicalJson(next) &&
    canonicalJson(last.fact_keys) === canonicalJson(keys)
  if (same) return row
  const saved = {
    ...row,
    version: before + 1,
    saved_at: new Date().toISOString(),
    expires_on: content.expires_on,
  }
  await writeVersion(change, saved, content, items)
  return saved
}
