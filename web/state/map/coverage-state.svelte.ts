// The dataset whose coverage is drawn on the map, when a person asks for it.
import type { FeatureCollection } from 'geojson'
import type { CoverageAnswer } from '../../../geodata/model/coverage/coverage-answer.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { getCoverage } from '../../requests/api-client.ts'
import { sentenceOf } from '../../requests/api-failure.ts'
import { LatestRequest } from '../page/latest-request.ts'

export class CoverageState {
  /** The dataset that is asked for or shown. */
  id: string | null = $state.raw(null)
  answer: CoverageAnswer | null = $state.raw(null)
  #failure: unknown = $state.raw(null)

  #ask = new LatestRequest<string, CoverageAnswer>(
    getCoverage,
    (answer) => (this.answer = answer),
    (error) => (this.#failure = error),
  )

  readonly shapes: FeatureCollection = $derived({
    type: 'FeatureCollection',
    features: this.answer?.geometry
      ? [{ type: 'Feature', properties: {}, geometry: this.answer.geometry }]
      : [],
  })

  show(id: string): void {
    this.clear()
    this.id = id
    this.#ask.request(id)
  }

  clear(): void {
    this.#ask.cancel()
    this.id = null
    this.answer = null
    this.#failure = null
  }

  error = (language: Language): string | null =>
    this.#failure === null ? null : sentenceOf(this.#failure, language)
}
