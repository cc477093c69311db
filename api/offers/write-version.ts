// One version of an offer, written with the facts that it stands on.
import type { OfferContent } from '../../geodata/model/offer.ts'
import type { Change } from '../../geodata/written/written.ts'
import type { FrozenItem } from './freeze-items.ts'
import { impossible } from './offer-fault.ts'
import type { OfferRow } from './offer-row.ts'

/**
 * Writes `row` and its version with this content. Throws an ApiFault 422 that names photographs which are not the offer's.
 */
export async function writeVersion(
  change: Change,
  row: OfferRow,
  content: Omit<OfferContent, 'items'>,
  items: readonly FrozenItem[],
): Promise<void> {
  await refuseForeignPhotographs(change, row.id, items)
  await change.put('offer', row)
  for (const { frozen } of items) {
    if (!frozen.facts) continue
    const [kept] = await change.sql`select from written.fact where key = ${frozen.key}`
    if (!kept) await change.put('fact', { key: frozen.key, facts: frozen.facts })
  }
  await change.put('offer_version', {
    offer_id: row.id,
    version: row.version,
    saved_at: row.saved_at,
    content: { ...content, items: items.map(({ item }) => item) } satisfies OfferContent,
    fact_keys: items.map(({ frozen }) => frozen.key),
  })
}

async function refuseForeignPhotographs(
  { sql }: Change,
  offerId: string,
  items: readonly FrozenItem[],
): Promise<void> {
  const named = items.flatMap(({ item }, at) =>
    item.photographs.map(({ id }, nth) => ({ id, word: `items.${at}.photographs.${nth}` })),
  )
  if (named.length === 0) return
  const rows = await sql<{ id: string }[]>`
    select id from written.photograph where offer_id = ${offerId}`
  const own = new Set(rows.map(({ id }) => id))
  const issues = named
    .filter(({ id }) => !own.has(id))
    .map(({ id, word }) => ({
      word,
      code: 'unknown_photograph',
      message: `The offer has no photograph ${id}`,
    }))
  if (issues.length > 0) throw impossible(issues)
}
