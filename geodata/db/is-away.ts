// Which errors mean that the database cannot be reached now, not that a statement was wrong.

/** Codes of postgres.js, of Node's sockets and of PostgreSQL. */
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

/** Whether an error, or what caused it, is a database that is away. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, path } = error as Error & { code?: unknown; path?: unknown }
  if (path !== undefined) return false // a file, not a socket
  if (typeof code === 'string' && (AWAY.has(code) || CONNECTION_EXCEPTION.test(code))) return true
  return error instanceof AggregateError
    ? error.errors.some(isAway)
    : error.cause !== undefined && isAway(error.cause)
}
