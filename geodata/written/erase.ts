// Offers and briefs that go, with everything that hangs on them: versions, photographs, openings, answers, facts.
import type { Change, Written } from './written.ts'

/** Erases an offer wholly, with the facts that no other offer refers to. One that is not there is no error. */
export async function eraseOffer(change: Change, id: string): Promise<void> {
  const keys = await change.sql<{ key: string }[]>`
    select distinct unnest(fact_keys) as key from written.offer_version where offer_id = ${id}`
  await change.drop('offer', { id })
  await dropLooseFacts(
    change,
    keys.map(({ key }) => key),
  )
}

/** Erases a brief wholly. One that is not there is no error. */
export async function eraseBrief(change: Change, id: string): Promise<void> {
  await change.drop('brief', { id })
}

/** Erases what expired before `today` (`2026-11-25`). Answers how many offers and briefs that were. */
export async function eraseExpired(
  written: Written,
  today: string,
): Promise<{ offers: number; briefs: number }> {
  return written.write(async (change) => {
    const expired = async (table: 'offer' | 'brief') =>
      change.sql<{ id: string }[]>`
        select id from ${change.sql(`written.${table}`)} where expires_on < ${today}::date`
    const offers = await expired('offer')
    const briefs = await expired('brief')
    for (const { id } of offers) await eraseOffer(change, id)
    for (const { id } of briefs) await eraseBrief(change, id)
    await dropLooseFacts(change)
    return { offers: offers.length, briefs: briefs.length }
  })
}

/** Drops the facts, all or those of `keys`, that no version of an offer refers to. */
async function dropLooseFacts(change: Change, keys?: readonly string[]): Promise<void> {
  const { sql } = change
  const loose = await sql<{ key: string }[]>`
    select key from written.fact
    where key not in (select unnest(fact_keys) from written.offer_version)
    ${keys ? sql`and key = any(${[...keys]}::text[])` : sql``}`
  for (const { key } of loose) await change.drop('fact', { key })
}
