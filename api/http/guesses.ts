// Wrong secrets: counted by who sends them and by what they are for. A right one is never refused, whoever else was wrong.
import type { Context } from 'hono'
import { createAllowance } from './allowance.ts'

type Rate = { burst: number; perMinute: number }

export type Guesses = {
  /** Counts a wrong secret for `target`. Throws an ApiFault 429, with `retry-after`, once there were too many. */
  wrong(c: Context, target: string): void
}

/** `client` is what one client may get wrong, over all targets; `target` what all clients may, of one. */
export function createGuesses(rates: { client: Rate; target: Rate }): Guesses {
  const [ofClient, ofTarget] = [createAllowance(rates.client), createAllowance(rates.target)]
  return {
    wrong(c, target) {
      ofClient.refuseSpent(c)
      ofTarget.refuseSpent(c, target)
      ofClient.spend(c)
      ofTarget.spend(c, target)
    },
  }
}
