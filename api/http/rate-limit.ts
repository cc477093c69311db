// How often one client may ask for what costs: so many at once, refilled evenly. In this process alone.
import type { Context, MiddlewareHandler } from 'hono'
import { ApiFault } from './api-fault.ts'

type Bucket = { left: number; at: number }

const MOST_CLIENTS = 10_000

/** `limitRate({ burst: 20, perMinute: 60 })`: 429 with `retry-after` beyond that. `clientOf` tells clients apart. */
export function limitRate(options: {
  burst: number
  perMinute: number
  clientOf?: (c: Context) => string
  now?: () => number
}): MiddlewareHandler {
  const { burst, perMinute, clientOf = addressOf, now = Date.now } = options
  const buckets = new Map<string, Bucket>()
  const perMs = perMinute / 60_000
  return async (c, next) => {
    const client = clientOf(c)
    const at = now()
    const before = buckets.get(client) ?? { left: burst, at }
    const left = Math.min(burst, before.left + (at - before.at) * perMs)
    // The one asked last stands last: the first is the one to forget.
    buckets.delete(client)
    buckets.set(client, { left: Math.max(0, left - 1), at })
    const [oldest] = buckets.keys()
    if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest)
    if (left < 1) {
      c.header('retry-after', String(Math.ceil((1 - left) / perMs / 1000)))
      throw new ApiFault(429, 'too_many', 'Too many requests: please wait a moment')
    }
    await next()
  }
}

/** The address of the connection. Behind a proxy it is the proxy's: the limit then holds for all its clients together. */
function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
