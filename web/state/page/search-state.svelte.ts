// What is typed in the search and what is found: places at once, addresses after a rest of the keys.
import { normaliseText } from '../../../geodata/model/text/normalise-text.ts'
import type { Addresses, FoundPlace, Search } from '../../../geodata/model/search-answers.ts'
import { SEARCH_LIMITS } from '../../../geodata/model/search-answers.ts'
import { searchAddresses, searchPlaces } from '../../requests/api-client.ts'
import { LatestRequest } from './latest-request.ts'

const MOST_PLACES = 8
/** The geocoder is asked for what a person has stopped typing, not for every letter. */
const REST_MS = 250

export class SearchState {
  places: readonly FoundPlace[] = $state.raw([])
  /** How the words were read otherwise than written. */
  remarks: Search['remarks'] = $state.raw([])
  /** Null until they are known; an answer that did not come counts as unavailable. */
  addresses: Addresses | null = $state.raw(null)
  /** What the places are the answer to. */
  answered: string | null = $state(null)
  failed = $state(false)
  asked: string | null = $state(null)
  readonly short = $derived(this.asked !== null && !isEnough(this.asked))

  #rest: ReturnType<typeof setTimeout> | undefined
  #places = new LatestRequest<string, Search>(
    (q, signal) => searchPlaces(q, MOST_PLACES, signal),
    ({ places, remarks }, q) => {
      this.places = places
      this.remarks = remarks
      this.answered = q
      this.failed = false
    },
    (_error, q) => {
      this.places = []
      this.remarks = []
      this.answered = q
      this.failed = true
    },
  )
  #addresses = new LatestRequest<string, Addresses>(
    searchAddresses,
    (addresses, q) => {
      if (q === this.asked) this.addresses = addresses
    },
    (_error, q) => {
      if (q === this.asked) this.addresses = UNAVAILABLE
    },
  )

  ask(typed: string): void {
    const q = typed.trim()
    if (q === this.asked) return
    if (q === '') {
      this.clear()
      return
    }
    this.asked = q
    clearTimeout(this.#rest)
    this.#addresses.cancel()
    this.addresses = null
    if (!isEnough(q)) {
      this.#places.cancel()
      this.places = []
      this.remarks = []
      this.answered = null
      return
    }
    this.#places.request(q)
    this.#rest = setTimeout(() => this.#addresses.request(q), REST_MS)
  }

  clear(): void {
    clearTimeout(this.#rest)
    this.#places.cancel()
    this.#addresses.cancel()
    this.asked = null
    this.answered = null
    this.failed = false
    this.places = []
    this.remarks = []
    this.addresses = null
  }
}

const isEnough = (q: string): boolean =>
  normaliseText(q).replaceAll(' ', '').length >= SEARCH_LIMITS.leastLetters

const UNAVAILABLE: Addresses = {
  ...{ state: 'unavailable', message: null, results: [], outside: 0, attribution: '' },
}
