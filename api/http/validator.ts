// ETag of an answer that depends on nothing but the data version and the question: 304 without computing it.
import type { Context } from 'hono'
import type { Served } from '../version/served-version.ts'
import { shortHash } from './short-hash.ts'

/**
 * Sets `etag` and `cache-control` on the answer and tells whether the client already holds it.
 * `question` names the answer within the version (path and canonical query).
 */
export function isHeld(c: Context, served: Served, software: string, question: string): boolean {
  const tag = `W/"${served.version}-${shortHash(served.edition, software, question)}"`
  c.header('etag', tag)
  c.header('cache-control', 'no-cache')
  return holds(c, tag)
}

/** `If-None-Match` by weak comparison, as RFC 9110 asks. */
export const holds = (c: Context, tag: string): boolean =>
  holdsTag(c.req.header('if-none-match'), tag)

export function holdsTag(given: string | null | undefined, tag: string): boolean {
  if (!given) return false
  const bare = tag.replace(/^W\//, '')
  return given.split(',').some((one) => one.trim().replace(/^W\//, '') === bare)
}
