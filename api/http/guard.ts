// What every request passes first: its length, its method, and the headers that every answer carries.
import type { MiddlewareHandler } from 'hono'
import { ApiFault } from './api-fault.ts'
import { askedBy } from './proxies.ts'

/** A thousand plot ids of ordinary length fit; Node itself refuses headers above `MAX_HEADER_BYTES`. */
export const MAX_URL_LENGTH = 48 * 1024
export const MAX_HEADER_BYTES = 64 * 1024

/** The only host beside our own: the official Plan IGN background, when a person switches it on. */
const PLAN_IGN = 'https://data.geopf.fr'

export const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${PLAN_IGN}`,
    `connect-src 'self' ${PLAN_IGN}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'permissions-policy': 'camera=(), microphone=(), payment=()',
} as const

const CORP = 'cross-origin-resource-policy'

/** What a route has set itself, a stricter policy of its own page, stands. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  // What is open to every program is read across origins; the page's own files are not.
  if (!c.res.headers.has(CORP))
    c.res.headers.set(CORP, /^\/(api|ogc)\//.test(c.req.path) ? 'cross-origin' : 'same-origin')
  if (askedBy(c).origin?.startsWith('https:'))
    c.res.headers.set('strict-transport-security', 'max-age=63072000')
}

/** Node passes over what is beyond two thousand without a word: a second host, or whom a proxy names, could hide there. */
const MOST_HEADERS = 200

/** Two hosts mean two things to two readers on the way: neither is believed. */
export const oneHost: MiddlewareHandler = async (c, next) => {
  const { incoming } = (c.env ?? {}) as { incoming?: { rawHeaders?: readonly string[] } }
  const raw = incoming?.rawHeaders ?? []
  if (raw.length > 2 * MOST_HEADERS)
    throw new ApiFault(431, 'too_long', `A request has ${MOST_HEADERS} headers at most`)
  const hosts = raw.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length > 1) throw new ApiFault(400, 'malformed', 'A request names one host')
  await next()
}

export const urlCap: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > MAX_URL_LENGTH)
    throw new ApiFault(413, 'too_long', `An address holds ${MAX_URL_LENGTH} characters at most`)
  await next()
}

const WRITING = ['POST', 'PUT', 'DELETE'] as const

/** Lets through what is read, and what a path is written for. `knows` tells whether a path takes a method. */
export const knownMethods =
  (knows: (method: string, path: string) => boolean): MiddlewareHandler =>
  async (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    const writing = WRITING.filter((one) => knows(one, path))
    const reading = knows('GET', path)
    if (!reading && writing.length === 0)
      throw new ApiFault(404, 'not_found', 'There is nothing at this address')
    const allowed = [...(reading ? ['GET', 'HEAD'] : []), ...writing, 'OPTIONS']
    if (method === 'OPTIONS') return c.body(null, 204, { allow: allowed.join(', ') })
    if (allowed.includes(method)) return next()
    c.header('allow', allowed.join(', '))
    throw new ApiFault(405, 'method_not_allowed', `This address takes ${allowed.join(', ')}`)
  }
