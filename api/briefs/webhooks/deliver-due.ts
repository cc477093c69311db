// Posts the deliveries that are due. Each try is written down before it is made, with the time of the next: a process that
// ends meanwhile loses nothing, and no two post the same try.
import type { BriefNews } from '../../../geodata/model/briefs/brief.ts'
import type { WrittenRows } from '../../../geodata/written/written-tables.ts'
import type { Explorer } from '../../explorer.ts'
import type { Webhook } from './post-webhook.ts'
import { postWebhook } from './post-webhook.ts'

type Delivery = WrittenRows['delivery']
type Key = Pick<Delivery, 'brief_id' | 'data_version'>

const MINUTE_MS = 60_000
/** From one try to the next: 1, 5 and 30 minutes, 2 and 12 hours. Then it is given up. */
export const PAUSES_MS = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS)
const MOST_TRIES = PAUSES_MS.length + 1
const AT_ONCE = 8

/** Posts what is due at `now`, some at a time, until nothing is. */
export async function deliverDue(explorer: Explorer, now: Date): Promise<void> {
  for (;;) {
    const due = await explorer.db.sql<Key[]>`
      select brief_id, data_version from written.delivery
      where state = 'waiting' and next_at <= ${now}
      order by next_at, brief_id, data_version limit ${AT_ONCE}`
    if (due.length === 0) return
    const made = await Promise.all(due.map((key) => deliver(explorer, key, now)))
    if (due.length < AT_ONCE || !made.some(Boolean)) return
  }
}

/** Whether there was something to post. */
async function deliver(explorer: Explorer, key: Key, now: Date): Promise<boolean> {
  const taken = await take(explorer, key, now)
  if (!taken) return false
  const { delivery, webhook } = taken
  const { software, webhookAllow, webhookLookup, webhookWithinMs } = explorer.settings
  const fault = await postWebhook(webhook, now, {
    software,
    allow: webhookAllow,
    lookup: webhookLookup,
    withinMs: webhookWithinMs,
  })
  await explorer.written.write(async (change) => {
    const [stands] = await change.sql<Delivery[]>`
      select attempts from written.delivery
      where brief_id = ${key.brief_id} and data_version = ${key.data_version}
        and state = 'waiting' and attempts = ${delivery.attempts}`
    if (!stands) return
    const over = delivery.attempts >= MOST_TRIES
    await change.put('delivery', {
      ...delivery,
      state: fault === undefined ? 'delivered' : over ? 'given_up' : 'waiting',
      next_at: fault === undefined || over ? null : delivery.next_at,
      last_fault: fault ?? null,
    })
  })
  return true
}

type Found = Delivery & {
  webhook: string | null
  title: string
  query: string
  signing_key: string
  edition: string
  demonstration: boolean
  answered_at: Date
  matched: number
  news: BriefNews
}

/** Writes down the try that is about to be made; undefined when another process has, or when there is nothing to post to. */
async function take(
  { written }: Explorer,
  { brief_id: id, data_version: version }: Key,
  now: Date,
): Promise<{ delivery: Delivery; webhook: Webhook } | undefined> {
  return written.write(async (change) => {
    const [found] = await change.sql<Found[]>`
      select delivery.*, content ->> 'webhook' as webhook, content ->> 'title' as title,
        content ->> 'query' as query, signing_key, edition, demonstration, answered_at, matched, news
      from written.delivery join written.brief on brief.id = brief_id
      join written.brief_answer using (brief_id, data_version)
      where brief_id = ${id} and data_version = ${version} and state = 'waiting' and next_at <= ${now}`
    if (!found) return undefined
    const tries = found.attempts + 1
    const pause = PAUSES_MS[tries - 1] ?? PAUSES_MS.at(-1)!
    const delivery: Delivery = {
      brief_id: id,
      data_version: version,
      state: tries > MOST_TRIES ? 'given_up' : 'waiting',
      attempts: Math.min(tries, MOST_TRIES),
      next_at: tries > MOST_TRIES ? null : new Date(now.getTime() + pause).toISOString(),
      last_fault: found.last_fault,
    }
    if (found.webhook === null) {
      await change.drop('delivery', { brief_id: id, data_version: version })
      return undefined
    }
    await change.put('delivery', delivery)
    if (delivery.state === 'given_up') return undefined
    return { delivery, webhook: webhookOf(found, found.webhook) }
  })
}

/** The same id and body at every try, so that a receiver knows one that it has had. */
function webhookOf(found: Found, address: string): Webhook {
  const { brief_id: id, data_version: version, edition, demonstration, matched, news } = found
  const body = JSON.stringify({
    type: 'brief.answered',
    timestamp: found.answered_at.toISOString(),
    data: {
      brief: id,
      title: found.title,
      query: found.query,
      data_version: version,
      demonstration,
      matched,
      news,
    },
  })
  return { address, key: found.signing_key, id: `msg_${id}_${version}_${edition}`, body }
}
