// How often a client link is opened: counted in memory, written every few seconds, a row a day. Nothing is kept of who.
import type { Sql } from '../../geodata/db/open-database.ts'
import type { Offer } from '../../geodata/model/offers/offer.ts'
import type { Written } from '../../geodata/written/written.ts'
import { regionDay } from './region-day.ts'

const EVERY_MS = 3000

/** Programs that look at a link to show a picture of it: nobody has read it. */
const PREVIEWERS =
  /(?<!cu)bot\b|crawl|spider|preview|facebookexternalhit|whatsapp\/|slack-imgproxy|embedly|iframely|safelinks|mattermost/i

export type Openings = {
  /** Counts an opening of an offer by a person; HEAD, prefetch and previews are none. */
  count(offerId: string, request: Request): void
  /** By day, oldest first, with those that are not written yet. */
  list(offerId: string): Promise<Offer['client']['days']>
  /** Writes what is counted. */
  settle(): Promise<void>
}

export function createOpenings(
  sql: Sql,
  written: Written,
  log: (error: unknown) => void,
): Openings {
  /** By offer, by day. */
  let counted = new Map<string, Map<string, number>>()
  let timer: NodeJS.Timeout | undefined

  function add(offerId: string, day: string, openings: number): void {
    const days = counted.get(offerId) ?? new Map<string, number>()
    counted.set(offerId, days.set(day, (days.get(day) ?? 0) + openings))
    timer ??= setTimeout(() => void settle().catch(log), EVERY_MS).unref()
  }

  async function settle(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const mine = counted
    if (mine.size === 0) return
    counted = new Map()
    try {
      await written.write(async (change) => {
        for (const [offerId, days] of mine)
          for (const [day, openings] of days) {
            // An offer may have been erased since: then there is no row.
            const [row] = await change.sql<{ before: number }[]>`
              select coalesce(openings, 0) as before
              from written.offer left join written.opening on offer_id = id and day = ${day}
              where id = ${offerId}`
            if (row)
              await change.put('opening', {
                offer_id: offerId,
                day,
                openings: row.before + openings,
              })
          }
      })
    } catch (error) {
      // They are written with the next ones.
      for (const [offerId, days] of mine)
        for (const [day, openings] of days) add(offerId, day, openings)
      throw error
    }
  }

  return {
    count(offerId, request) {
      if (isReader(request)) add(offerId, regionDay(), 1)
    },
    async list(offerId) {
      const rows = await sql<{ day: string; openings: number }[]>`
        select day, openings from written.opening where offer_id = ${offerId}`
      const days = new Map(rows.map(({ day, openings }) => [day, openings]))
      for (const [day, openings] of counted.get(offerId) ?? [])
        days.set(day, (days.get(day) ?? 0) + openings)
      return [...days]
        .map(([day, openings]) => ({ day, openings }))
        .sort((a, b) => (a.day < b.day ? -1 : 1))
    },
    settle,
  }
}

function isReader({ method, headers }: Request): boolean {
  const purpose = `${headers.get('sec-purpose')} ${headers.get('purpose')} ${headers.get('x-moz')}`
  return (
    method === 'GET' &&
    !/prefetch|prerender|preview/i.test(purpose) &&
    !PREVIEWERS.test(headers.get('user-agent') ?? '')
  )
}
