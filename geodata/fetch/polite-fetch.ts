// Requests to the addresses of the registry: one after another with a pause, tried again when a server is busy,
// never led to another origin.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '../sources/source.ts'
import { FetchError, StrayError } from './fetch-error.ts'

export type Manners = {
  /** Least time between two requests to one host, ms. */
  pauseMs: number
  /** Tries in all, for answers 429 and 5xx and for a connection that breaks. */
  tries: number
  /** First wait before trying again, ms: it doubles each time. A `Retry-After` that is longer counts. */
  backoffMs: number
  /** A server that sends nothing for so long is given up, ms. */
  silenceMs: number
  signal?: AbortSignal
}

/**
 * Far below what servers allow: the Géoplateforme lets an address ask 30 times a second by WFS, 10 for downloads, and
 * shuts out for 5 s, told by `retry-after`, who asks more.
 */
export const MANNERS: Manners = { pauseMs: 1000, tries: 5, backoffMs: 2000, silenceMs: 60_000 }

const MOST_REDIRECTS = 5
const MOST_WAIT_MS = 120_000
const AGENT = 'sdrif-e-explorer (public data, polite)'

export type PoliteFetch = (url: string, headers?: Record<string, string>) => Promise<Response>

/**
 * Makes the `fetch` of one source: only origins of its address are asked. Answers any response below 500 but 429; throws
 * a FetchError when tries are used up, when a redirect leads elsewhere, or on an address that is not the registry's.
 */
export function createPoliteFetch(
  id: string,
  address: Address,
  manners: Manners = MANNERS,
): PoliteFetch {
  const origins = originsOf(address)
  let last = 0

  async function once(url: string, headers: Record<string, string>): Promise<Response> {
    let at = url
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!origins.has(new URL(at).origin)) throw new StrayError(id, new URL(at).origin)
      await sleep(Math.max(0, last + manners.pauseMs - Date.now()), undefined, manners)
      last = Date.now()
      const silence = AbortSignal.timeout(manners.silenceMs)
      const signal = manners.signal ? AbortSignal.any([silence, manners.signal]) : silence
      const response = await fetch(at, {
        headers: { 'user-agent': AGENT, ...headers },
        redirect: 'manual',
        signal,
      })
      const location = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || !location) return response
      await response.body?.cancel()
      at = new URL(location, at).href
    }
    throw new FetchError(`${id}: its server redirects without end`)
  }

  return async (url, headers = {}) => {
    let reason = ''
    for (let turn = 0; turn < manners.tries; turn++) {
      let wait = manners.backoffMs * 2 ** turn
      try {
        const response = await once(url, headers)
        if (response.status !== 429 && response.status < 500) return response
        await response.body?.cancel()
        reason = `its server answers ${response.status}`
        wait = Math.max(wait, retryAfterMs(response.headers.get('retry-after')))
      } catch (error) {
        if (error instanceof FetchError || manners.signal?.aborted) throw error
        reason = describe(error)
      }
      if (turn + 1 < manners.tries) await sleep(Math.min(wait, MOST_WAIT_MS), undefined, manners)
    }
    throw new FetchError(`${id}: ${reason}, after ${manners.tries} tries`)
  }
}

export function originsOf(address: Address): Set<string> {
  if (address.protocol === 'file') return new Set()
  const own =
    'portal' in address
      ? [address.portal]
      : 'parts' in address && !('url' in address)
        ? address.parts.map(({ url }) => url)
        : [address.url]
  return new Set([...own, ...(address.also ?? [])].map((url) => new URL(url).origin))
}

function retryAfterMs(text: string | null): number {
  if (text === null) return 0
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : 0
}

function describe(error: unknown): string {
  const { name, cause, message } = error as Error & { cause?: { code?: string } }
  if (name === 'TimeoutError') return 'its server does not answer'
  return `its server cannot be reached (${cause?.code ?? message})`
}
