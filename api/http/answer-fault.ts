// Turns whatever was thrown into an answer. A database that is away is 503 and heals by itself; the rest is a bug: 500.
import type { Context } from 'hono'
import { ApiFault } from './api-fault.ts'

/** Codes of postgres.js, of Node's sockets and of PostgreSQL that mean: the database cannot be reached now. */
const AWAY = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'CONNECTION_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])
const CONNECTION_EXCEPTION = /^08/

export type FaultWatch = {
  /** Gets the errors that are bugs, with their stack. */
  log(error: unknown): void
  /** Called when the database is away, at most once in `AWAY_PAUSE_MS`. */
  onAway?: (() => void) | undefined
}

const AWAY_PAUSE_MS = 2000
let awayAt = 0

export function answerFault(error: unknown, c: Context, watch: FaultWatch): Response {
  const fault = faultOf(error)
  if (fault.status === 500) watch.log(error)
  if (fault.code === 'database_unavailable' && Date.now() - awayAt > AWAY_PAUSE_MS) {
    awayAt = Date.now()
    watch.onAway?.()
  }
  if (fault.status === 503) c.header('retry-after', '2')
  if (fault.status === 405) c.header('allow', 'GET, HEAD, OPTIONS')
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
  return new ApiFault(500, 'internal', 'Something went wrong on our side.')
}

/** Whether an error means that the database is away, not that the question was wrong. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  if (typeof code === 'string' && (AWAY.has(code) || CONNECTION_EXCEPTION.test(code))) return true
  return error instanceof AggregateError
    ? error.errors.some(isAway)
    : error.cause !== undefined && isAway(error.cause)
}
