// Puts the match on the map, one after the other: the next when the last is laid out, and of those that came meanwhile the
// last. A slider gives more values than a map can lay out; what nobody would see is not laid out.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Map as MapLibre } from 'maplibre-gl'
import { FADED_LAYERS, fadedFilter, MATCHED_LAYERS, matchedFilter } from './layers/plot.ts'

export type Match = { expression: ExpressionSpecification; filtered: boolean }
type FilteredMap = Pick<MapLibre, 'getLayer' | 'setFilter' | 'on' | 'areTilesLoaded'>
type AfterShown = (callback: () => void) => void
type Asked = { match: Match; since: number }

export class MatchOnMap {
  #map: FilteredMap
  #afterShown: AfterShown
  #painted: (since: number) => void
  /** On its way to the tiles. They hold it once the map has begun with it, at its next frame, and then has all tiles. */
  #laying: (Asked & { begun: boolean }) | null = null
  #waiting: Asked | null = null
  /** When the match was asked for that the tiles hold and the next frame shows. */
  #laid: number | null = null

  /**
   * `afterShown` calls back once the frame drawn last is on the screen; `painted` is told when a match that was asked for
   * at that time is there.
   */
  constructor(map: FilteredMap, afterShown: AfterShown, painted: (since: number) => void) {
    this.#map = map
    this.#afterShown = afterShown
    this.#painted = painted
    map.on('sourcedata', () => this.#options())
    map.on('render', () => {
      this.#drawn()
      if (!this.#laying) return
      this.#laying.begun = true
      // Where no tile had to be laid out anew, this frame has it already.
      if (this.#options()) this.#drawn()
    })
  }

  show(match: Match): void {
    const asked = { match, since: this.#waiting?.since ?? performance.now() }
    if (this.#laying) this.#waiting = asked
    else this.#lay(asked)
  }

  #lay(asked: Asked): void {
    this.#laying = { ...asked, begun: false }
    const { expression, filtered } = asked.match
    const map = this.#map
    for (const id of MATCHED_LAYERS)
      if (map.getLayer(id)) map.setFilter(id, matchedFilter(id, expression), { validate: false })
    for (const id of FADED_LAYERS)
      if (map.getLayer(id))
        map.setFilter(id, fadedFilter(id, expression, filtered), { validate: false })
  }

  /** Whether the tiles hold what was being laid out. The next is given at once, so that the frame that shows this one begins it. */
  #options(): boolean {
    if (!this.#laying?.begun || !this.#map.areTilesLoaded()) return false
    this.#laid ??= this.#laying.since
    this.#laying = null
    const next = this.#waiting
    this.#waiting = null
    if (next) this.#lay(next)
    return true
  }

  #drawn(): void {
    const since = this.#laid
    if (since === null) return
    this.#laid = null
    this.#afterShown(() => this.#painted(since))
  }
}
