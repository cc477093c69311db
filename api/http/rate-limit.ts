// How often one client may ask for what costs.
import type { MiddlewareHandler } from 'hono'
import { createAllowance } from './allowance.ts'

/** `limitRate({ burst: 20, perMinute: 60 })`: 429 with `retry-after` beyond that. `clientOf` tells clients apart. */
export function limitRate(options: Parameters<typeof createAllowance>[0]): MiddlewareHandler {
  const allowance = createAllowance(options)
  return async (c, next) => {
    allowance.refuseSpent(c)
    allowance.spend(c)
    await next()
  }
}
