// ETag of an answer that depends on nothing but the data version and the question: 304 without computing it.
import type { Context } from 'hono'
import { shortHash } from './short-hash.ts'

/** What tells one version that is served from every other. */
type Edition = { version: number; edition: string }

/** Thrown when the client holds the answer: 304, with the headers that are set by then. */
export class NotModified extends Error {}

/**
 * Sets `etag` and `cache-control` on the answer. `question` names the answer within the version (path and canonical query).
 * Throws NotModified when the client already holds it, so that handlers return what their path promises and nothing else.
 */
export function expectNew(c: Context, served: Edition, software: string, question: string): void {
  const tag = `W/"${served.version}-${shortHash(served.edition, software, question)}"`
  c.header('etag', tag)
  c.header('cache-control', 'no-cache')
  if (holds(c, tag)) throw new NotModified()
}

/** `If-None-Match` by weak comparison, as RFC 9110 asks. */
export const holds = (c: Context, tag: string): boolean =>
  holdsTag(c.req.header('if-none-match'), tag)

export function holdsTag(given: string | null | undefined, tag: string): boolean {
  if (!given) return false
  const bare = tag.replace(/^W\//, '')
  return given.split(',').some((one) => one.trim().replace(/^W\//, '') === bare)
}
