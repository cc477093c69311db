// What a client may still ask for: so much at once, refilled evenly. In this process alone.
import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import { ApiFault } from './api-fault.ts'
import { keyOf } from './client-key.ts'
import { askedBy } from './proxies.ts'

const MOST_CLIENTS = 10_000

/** Of a client, or of what `of` names instead. */
export type Allowance = {
  /** Throws an ApiFault 429, with `retry-after`, while nothing is left. */
  refuseSpent(c: Context, of?: string): void
  /** Takes one; also below nothing, so that what was asked at once is paid for later. */
  spend(c: Context, of?: string): void
}

/** `clientOf` tells clients apart; by default their address. */
export function createAllowance(options: {
  burst: number
  perMinute: number
  clientOf?: (c: Context) => string
  clock?: () => number
}): Allowance {
  const { burst, perMinute, clientOf = addressOf, clock = Date.now } = options
  const perMs = perMinute / 60_000
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: MOST_CLIENTS })
  function leftOf(client: string): number {
    const bucket = buckets.peek(client)
    return bucket ? Math.min(burst, bucket.left + (clock() - bucket.at) * perMs) : burst
  }
  return {
    refuseSpent(c, of = clientOf(c)) {
      const left = leftOf(of)
      if (left >= 1) return
      c.header('retry-after', String(Math.ceil((1 - left) / perMs / 1000)))
      throw new ApiFault(429, 'too_many', 'Too many requests: please wait a moment')
    },
    spend(c, of = clientOf(c)) {
      buckets.set(of, { left: leftOf(of) - 1, at: clock() })
    },
  }
}

const addressOf = (c: Context): string => keyOf(askedBy(c).address)
