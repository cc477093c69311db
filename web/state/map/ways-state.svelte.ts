// The ways from the open plot: asked for when a person wants one drawn, or to know what is around.
import type { FeatureCollection } from 'geojson'
import type { AccessKind } from '../../../geodata/model/codes.ts'
import type { PlotAround, PlotWays } from '../../../geodata/model/roads/road-answers.ts'
import { getPlotAround, getPlotWays } from '../../requests/api-client.ts'
import { sentenceOf } from '../../requests/api-failure.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LatestRequest } from '../page/latest-request.ts'

export class WaysState {
  /** The plot, or group, that the answers are of. */
  #id: string | null = null
  ways: PlotWays | null = $state.raw(null)
  around: PlotAround | null = $state.raw(null)
  drawn: readonly AccessKind[] = $state.raw([])
  #failure: unknown = $state.raw(null)

  #askWays = new LatestRequest<string, PlotWays>(
    getPlotWays,
    (answer) => (this.ways = answer),
    (error) => (this.#failure = error),
  )
  #askAround = new LatestRequest<string, PlotAround>(
    getPlotAround,
    (answer) => (this.around = answer),
    (error) => (this.#failure = error),
  )

  /** The drawn ways, for the map. */
  readonly shapes: FeatureCollection = $derived({
    type: 'FeatureCollection',
    features: (this.ways?.ways ?? []).flatMap(({ kind, line }) =>
      line && this.drawn.includes(kind)
        ? [{ type: 'Feature' as const, properties: { kind }, geometry: line }]
        : [],
    ),
  })

  /** Another plot is open, or none, or its data moved on: what was known of the last is forgotten. */
  of(id: string | null): void {
    this.#askWays.cancel()
    this.#askAround.cancel()
    this.#id = id
    this.ways = null
    this.around = null
    this.drawn = []
    this.#failure = null
  }

  toggle(kind: AccessKind): void {
    this.drawn = this.drawn.includes(kind)
      ? this.drawn.filter((one) => one !== kind)
      : [...this.drawn, kind]
    if (!this.ways && this.#id !== null) {
      this.#failure = null
      this.#askWays.request(this.#id)
    }
  }

  lookAround(): void {
    if (this.around || this.#id === null) return
    this.#failure = null
    this.#askAround.request(this.#id)
  }

  wayOf = (kind: AccessKind) => this.ways?.ways.find((way) => way.kind === kind)

  error = (language: Language): string | null =>
    this.#failure === null ? null : sentenceOf(this.#failure, language)
}
