// The areas within reach of a place: what is asked, what the map shows, and whether the next click on the map says where.
import type { FeatureCollection } from 'geojson'
import type { Reach, ReachDirection } from '../../../geodata/model/roads/road-answers.ts'
import { getReach } from '../../requests/api-client.ts'
import { sentenceOf } from '../../requests/api-failure.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LatestRequest } from '../page/latest-request.ts'

export const REACH_MINUTES = [15, 30, 45] as const
export const REACH_MODES = ['truck', 'car'] as const
export type ReachMode = (typeof REACH_MODES)[number]

/** `at` is what the API takes: longitude and latitude, or plot:ID. */
export type ReachOrigin = { at: string; label: string | null }

export class ReachState {
  origin: ReachOrigin | null = $state.raw(null)
  mode: ReachMode = $state('truck')
  direction: ReachDirection = $state('from')
  /** The next click on the map is where ways begin. */
  picking = $state(false)
  answer: Reach | null = $state.raw(null)
  loading = $state(false)
  #failure: unknown = $state.raw(null)

  #request = new LatestRequest<string, Reach>(
    getReach,
    (answer) => {
      this.answer = answer
      this.loading = false
    },
    (error) => {
      this.answer = null
      this.#failure = error
      this.loading = false
    },
  )

  /** For the map; empty while nothing is shown. */
  readonly shapes: FeatureCollection = $derived({
    type: 'FeatureCollection',
    features: (this.answer?.features ?? []) as unknown as FeatureCollection['features'],
  })

  readonly open = $derived(this.picking || this.origin !== null)

  pick(): void {
    this.close()
    this.picking = true
  }

  from(origin: ReachOrigin): void {
    this.picking = false
    this.origin = origin
    this.#ask()
  }

  set(change: { mode?: ReachMode; direction?: ReachDirection }): void {
    this.mode = change.mode ?? this.mode
    this.direction = change.direction ?? this.direction
    this.#ask()
  }

  /** The same question again: after a failure, or under new data. */
  again(): void {
    this.#ask()
  }

  close(): void {
    this.#request.cancel()
    this.picking = false
    this.origin = null
    this.answer = null
    this.loading = false
    this.#failure = null
  }

  error = (language: Language): string | null =>
    this.#failure === null ? null : sentenceOf(this.#failure, language)

  #ask(): void {
    if (!this.origin) return
    this.loading = true
    this.#failure = null
    const { at } = this.origin
    this.#request.request(
      `at=${encodeURIComponent(at)}&minutes=${REACH_MINUTES.join()}&mode=${this.mode}&direction=${this.direction}`,
    )
  }
}
