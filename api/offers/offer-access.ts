// The door of offers: who holds the secret of one, who holds its client link, and how often that is opened. Every way of
// not holding either is answered alike.
import type { Context } from 'hono'
import type { Sql } from '../../geodata/db/open-database.ts'
import type { Written } from '../../geodata/written/written.ts'
import { createAllowance } from '../http/allowance.ts'
import { findByToken } from './load-offer.ts'
import { noSuchOffer } from './offer-fault.ts'
import type { OfferRow } from './offer-row.ts'
import { getOfferRow } from './offer-row.ts'
import type { Openings } from './openings.ts'
import { createOpenings } from './openings.ts'
import { bearerOf, isId, isSecretOf } from './secrets.ts'

/** Wrong secrets and tokens of one client, together; right ones cost nothing. */
const GUESSES = { burst: 20, perMinute: 30 } as const

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
  const guesses = createAllowance(GUESSES)
  const wrong = (c: Context) => {
    guesses.spend(c)
    return noSuchOffer()
  }
  return {
    async admitAuthor(c) {
      guesses.refuseSpent(c)
      const id = c.req.param('id') ?? ''
      const secret = bearerOf(c.req.header('authorization'))
      const offer = isId(id) ? await getOfferRow(sql, { id }) : undefined
      if (isSecretOf(secret, offer?.edit_hash) && offer) return { offer, secret }
      throw wrong(c)
    },
    async admitClient(c) {
      guesses.refuseSpent(c)
      const offer = await findByToken(sql, c.req.param('token') ?? '')
      if (offer) return offer
      throw wrong(c)
    },
    openings: createOpenings(sql, written, log),
  }
}
