// Turns whatever was thrown into an answer. A database that is away is 503 and heals by itself; the rest is a bug: 500.
import type { Context } from 'hono'
import { DatabaseError } from '../../geodata/db/database-error.ts'
import { isAway } from '../../geodata/db/is-away.ts'
import { ApiFault } from './api-fault.ts'
import { NotModified } from './validator.ts'

export type FaultWatch = {
  /** Gets the errors that are bugs, with their stack. */
  log(error: unknown): void
  /** Called when the database is away, at most once in `AWAY_PAUSE_MS`. */
  onAway?: (() => void) | undefined
}

const AWAY_PAUSE_MS = 2000
let awayAt = 0

export function answerFault(error: unknown, c: Context, watch: FaultWatch): Response {
  if (error instanceof NotModified) return c.body(null, 304)
  // What fails because the client has left is no fault, and nobody reads the answer.
  if (c.req.raw.signal.aborted) return c.body(null, 503)
  const fault = faultOf(error)
  if (fault.status === 500) watch.log(error)
  if (fault.code === 'database_unavailable' && Date.now() - awayAt > AWAY_PAUSE_MS) {
    awayAt = Date.now()
    watch.onAway?.()
  }
  if (fault.status === 503) c.header('retry-after', String(fault.retryS))
  c.header('cache-control', 'no-store')
  return c.json(fault.body(), fault.status)
}

function faultOf(error: unknown): ApiFault {
  if (error instanceof ApiFault) return error
  if (isAway(error))
    return new ApiFault(
      503,
      'database_unavailable',
      'The database cannot be reached at the moment. Please try again in a few seconds.',
    )
  if (error instanceof DatabaseError && error.code === 'full')
    return new ApiFault(503, 'full', 'There is no room left to keep this: nothing was saved.')
  return new ApiFault(500, 'internal', 'Something went wrong on our side.')
}
