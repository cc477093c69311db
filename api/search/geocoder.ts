// Asks the national geocoder for addresses. What a person types goes into the query string of one fixed address;
// whatever comes back, or does not, ends in an answer: places never wait for it.
import { LRUCache } from 'lru-cache'
import { readShort } from '../../geodata/fetch/read-short.ts'
import { REGION_BBOX } from '../../geodata/model/crs.ts'
import type { Addresses } from '../../geodata/model/search-answers.ts'
import { GEOCODER_CREDIT, SEARCH_LIMITS } from '../../geodata/model/search-answers.ts'
import { foldTyped } from '../../geodata/model/references/fold-name.ts'
import { readReference } from '../../geodata/model/references/read-reference.ts'
import { communesAsWritten } from '../../geodata/sources/listed-communes.ts'
import { readGeocoded } from './read-geocoded.ts'

export type Geocoder = {
  /** All that the geocoder knows in the region, best first. Never rejects. */
  ask(typed: string, signal?: AbortSignal): Promise<Addresses>
}

export type GeocoderSettings = {
  /** The one address that is asked; empty: none. */
  url: string
  timeoutMs?: number
}

/** Where the geocoder prefers candidates: Paris, longitude and latitude. */
const NEAR = { lon: '2.35', lat: '48.85' }
const MOST_BYTES = 512 * 1024
const CACHED_AT_MOST = 300
/** What the service answers to a question that it cannot read: asking again would not help. */
const QUESTION_STATUSES: readonly number[] = [400, 414, 422]
const REFUSED =
  'The national geocoder cannot read these words: write an address, such as 12 rue de la Paix, Paris'
/** The service refuses shorter words, and those that begin with other signs. */
const LEAST_LETTERS = 3
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u
const AGENT = 'sdrif-e-explorer (public data)'

export function createGeocoder({ url, timeoutMs = 2000 }: GeocoderSettings): Geocoder {
  const held = new LRUCache<string, Addresses>({ max: CACHED_AT_MOST })

  async function fetchAddresses(q: string, signal: AbortSignal): Promise<Addresses> {
    const address = new URL(url)
    const limit = String(SEARCH_LIMITS.mostAddresses)
    for (const [word, value] of Object.entries({ q, index: 'address', limit, ...NEAR }))
      address.searchParams.set(word, value)
    const headers = { accept: 'application/json', 'user-agent': AGENT }
    const response = await fetch(address, { headers, redirect: 'manual', signal })
    if (response.status !== 200) {
      await response.body?.cancel()
      if (QUESTION_STATUSES.includes(response.status)) return answer('refused', REFUSED)
      throw new Unusable(`answers ${response.status}`)
    }
    const read = readGeocoded(String(await readShort(response, MOST_BYTES)), REGION_BBOX)
    if (!read) throw new Unusable('answers something else than addresses')
    return { ...answer('ok'), ...read }
  }

  return {
    async ask(typed, signal) {
      if (url === '') return answer('off')
      if (!isAddress(typed)) return answer('not_asked')
      const q = typed.replace(LEADING_SIGNS, '').replace(/\s+/g, ' ').trim()
      const known = held.get(q)
      if (known) return known
      const limit = AbortSignal.timeout(timeoutMs)
      try {
        const found = await fetchAddresses(q, signal ? AbortSignal.any([limit, signal]) : limit)
        held.set(q, found)
        return found
      } catch (error) {
        return answer('unavailable', `The national geocoder ${reasonOf(error)}`)
      }
    },
  }
}

/** The geocoder answered, with nothing that can be used. */
class Unusable extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof Unusable || error instanceof RangeError) return error.message
  const { name } = error as Error
  if (name === 'TimeoutError') return 'does not answer in time'
  return name === 'SyntaxError' ? 'answers something else than addresses' : 'cannot be reached'
}

/** Numbers alone and cadastral references are looked for in the data only. */
function isAddress(typed: string): boolean {
  const letters = foldTyped(typed)
    .join('')
    .replace(/[^\p{L}]/gu, '')
  return letters.length >= LEAST_LETTERS && 'reason' in readReference(typed, communesAsWritten())
}

const answer = (state: Addresses['state'], message: string | null = null): Addresses => ({
  ...{ state, message, results: [], outside: 0 },
  attribution: GEOCODER_CREDIT,
})
