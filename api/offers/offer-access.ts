// The door of offers: who holds the secret of one, who holds its client link, and how often that is opened. Every way of
// not holding either is answered alike.
import type { Context } from 'hono'
import type { Sql } from '../../geodata/db/open-database.ts'
import type { Written } from '../../geodata/written/written.ts'
import { createGuesses } from '../http/guesses.ts'
import { findByToken } from './load-offer.ts'
import { noSuchOffer } from './offer-fault.ts'
import type { OfferRow } from './offer-row.ts'
import { getOfferRow } from './offer-row.ts'
import type { Openings } from './openings.ts'
import { createOpenings } from './openings.ts'
import { bearerOf, isId, isSecretOf } from './secrets.ts'

/** Wrong secrets and tokens; right ones cost nothing and are never refused. */
const GUESSES = {
  client: { burst: 20, perMinute: 30 },
  target: { burst: 60, perMinute: 60 },
} as const

export type OfferAccess = {
  /** The offer of the path's `id`, for who sends its secret. Throws an ApiFault 404, or 429 after many wrong ones. */
  admitAuthor(c: Context): Promise<{ offer: OfferRow; secret: string }>
  /** The offer of the path's `token`. Throws as `admitAuthor` does. */
  admitClient(c: Context): Promise<OfferRow>
  openings: Openings
}

export function createOfferAccess(
  sql: Sql,
  written: Written,
  log: (error: unknown) => void,
): OfferAccess {
  const guesses = createGuesses(GUESSES)
  const wrong = (c: Context, target: string) => {
    guesses.wrong(c, target)
    return noSuchOffer()
  }
  return {
    async admitAuthor(c) {
      const id = c.req.param('id') ?? ''
      const secret = bearerOf(c.req.header('authorization'))
      const offer = isId(id) ? await getOfferRow(sql, { id }) : undefined
      if (isSecretOf(secret, offer?.edit_hash) && offer) return { offer, secret }
      throw wrong(c, id)
    },
    async admitClient(c) {
      const offer = await findByToken(sql, c.req.param('token') ?? '')
      if (offer) return offer
      // A token is its own target: nobody guesses one twice.
      throw wrong(c, 'tokens')
    },
    openings: createOpenings(sql, written, log),
  }
}
