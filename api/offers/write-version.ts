// One version of an offer, written with the facts that it stands on.
import type { OfferContent, OfferItem } from '../../geodata/model/offers/offer.ts'
import type { Change } from '../../geodata/written/written.ts'
import type { Explorer } from '../explorer.ts'
import type { FrozenItem, KeptFacts } from './freeze-items.ts'
import { freezeItems } from './freeze-items.ts'
import { impossible } from './offer-fault.ts'
import type { OfferRow } from './offer-row.ts'

/** Facts that were kept went with the last offer that they stood in, before they were written into this one. */
class FactsGone extends Error {}
const MOST_TURNS = 4

/**
 * Freezes the items (freeze-items.ts), then runs `write` in one write with them; again when facts that were to be
 * reused have gone meanwhile. Throws what both throw.
 */
export async function writeFrozen<Result>(
  explorer: Explorer,
  items: readonly OfferItem[],
  kept: KeptFacts,
  write: (change: Change, frozen: FrozenItem[]) => Promise<Result>,
): Promise<Result> {
  for (let turn = 1; ; turn++) {
    const frozen = await freezeItems(explorer, items, kept)
    try {
      return await explorer.written.write((change) => write(change, frozen))
    } catch (error) {
      if (!(error instanceof FactsGone) || turn === MOST_TURNS) throw error
    }
  }
}

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
  await putFacts(change, items)
  await change.put('offer_version', {
    offer_id: row.id,
    version: row.version,
    saved_at: row.saved_at,
    content: { ...content, items: items.map(({ item }) => item) } satisfies OfferContent,
    fact_keys: items.map(({ frozen }) => frozen.key),
  })
}

async function putFacts(change: Change, items: readonly FrozenItem[]): Promise<void> {
  const keys = items.map(({ frozen }) => frozen.key)
  const rows = await change.sql<{ key: string }[]>`
    select key from written.fact where key = any (${keys}::text[])`
  const kept = new Set(rows.map(({ key }) => key))
  for (const { key, facts } of items.map(({ frozen }) => frozen)) {
    if (kept.has(key)) continue
    if (!facts) throw new FactsGone(`the facts ${key} are no longer kept`)
    await change.put('fact', { key, facts })
  }
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
