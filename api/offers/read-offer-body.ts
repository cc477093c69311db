// What an author sends: the content of an offer, and the version that it was written on.
import type { Context } from 'hono'
import type { OfferContent } from '../../geodata/model/offers/offer.ts'
import { OFFER_LIMITS, offerContentSchema } from '../../geodata/model/offers/offer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { readJson } from '../http/read-json.ts'
import { expectKeptDay } from './region-day.ts'

/** Throws an ApiFault 400 that names the place, or 422 when the offer would have ended, or end too late. */
export async function readOfferContent(c: Context): Promise<OfferContent> {
  const content = await readJson(c, offerContentSchema)
  expectKeptDay(content.expires_on, OFFER_LIMITS.days, 'an offer')
  return content
}

/** The version of `if-match: "3"`. Throws an ApiFault 400 when there is none. */
export function readIfMatch(c: Context): number {
  // A proxy that packs an answer makes its tag weak.
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(c.req.header('if-match')?.trim() ?? '') ?? []
  if (version !== undefined) return Number(version)
  throw new ApiFault(
    400,
    'malformed',
    'The header if-match takes the version that was read, in quotes: "3"',
  )
}
