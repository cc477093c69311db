// Which plots match, for the map: an expression over the tiles, and a bit set where only the server can decide (words, ids, areas, footprints).
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'
import type { PlotBits } from '../../../geodata/model/answers.ts'
import { mapExpression, needsServer } from '../../../geodata/model/filter/map-expression.ts'
import { getPlotBits } from '../../requests/api-client.ts'
import type { DataState } from '../page/data-state.svelte.ts'
import { LatestRequest } from '../page/latest-request.ts'

export class MatchState {
  /** True on the plots that match. Of the filter before while a bit set is on its way. */
  expression = $state.raw(mapExpression({}))
  /** Whether anything is filtered at all: without criteria nothing needs to fade. */
  filtered = $state(false)

  #data: DataState
  #request = new LatestRequest<{ query: string; filter: PlotFilter }, PlotBits>(
    ({ query }, signal) => getPlotBits(query, signal),
    (bits, { filter }) => {
      this.#data.seen(bits.version, bits.demonstration)
      this.#show(filter, ordinalsOf(bits.bits))
    },
    // The list shows the failure and tries again; the map keeps what the tiles can decide.
    (_error, { filter }) => this.#show(filter),
  )

  constructor(data: DataState) {
    this.#data = data
  }

  ask(filter: PlotFilter, query: string): void {
    if (needsServer(filter)) return this.#request.request({ query, filter })
    this.#request.cancel()
    this.#show(filter)
  }

  #show(filter: PlotFilter, ordinals?: readonly number[]): void {
    this.filtered = Object.keys(filter).some((word) => word !== 'unknown')
    this.expression = mapExpression(filter, ordinals)
  }
}

/** `ordinalsOf('BQ==')` is `[0, 2]`: bit i of byte i>>3, least first. */
export function ordinalsOf(base64: string): number[] {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const ordinals: number[] = []
  for (const [i, byte] of bytes.entries())
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) ordinals.push(i * 8 + bit)
  return ordinals
}
