// The plot under the pointer and the plot that is open. List and map both read and write it, so one lights the other.
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { getPlotSheet } from '../../requests/api-client.ts'
import { ApiFailure, sentenceOf } from '../../requests/api-failure.ts'
import type { AnswerState } from '../filter/answer-state.svelte.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LatestRequest } from '../page/latest-request.ts'

export class SelectionState {
  /** Ordinal of the plot under the pointer or the focus, in the list or on the map. */
  hovered: number | null = $state(null)
  selectedId: string | null = $state(null)
  /** The last sheet read: of another plot while `loading`. */
  sheet: PlotSheet | null = $state.raw(null)
  /** The map flies to a plot that was opened from elsewhere than the map. */
  from: 'map' | 'elsewhere' = $state('elsewhere')
  #failure: ApiFailure | null = $state.raw(null)
  #closedAt = -1

  readonly loading = $derived(
    this.selectedId !== null && this.sheet?.id !== this.selectedId && this.#failure === null,
  )

  #answer: AnswerState
  #request = new LatestRequest<string, PlotSheet>(
    getPlotSheet,
    (sheet, id) => {
      if (id === this.selectedId) this.sheet = sheet
    },
    (error, id) => {
      if (id !== this.selectedId) return
      this.#failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
    },
  )

  constructor(answer: AnswerState, selectedId: string | null = null) {
    this.#answer = answer
    if (selectedId) this.open(selectedId)
  }

  open(id: string, from: 'map' | 'elsewhere' = 'elsewhere'): void {
    this.from = from
    if (id === this.selectedId && this.#failure === null) return
    this.selectedId = id
    this.#failure = null
    if (this.sheet?.id !== id) this.#request.request(id)
  }

  close(): void {
    this.#closedAt = this.index
    this.selectedId = null
    this.sheet = null
    this.#failure = null
    this.#request.cancel()
  }

  /** Place of the open plot in the list, or -1. */
  readonly index = $derived.by(() =>
    this.selectedId === null
      ? -1
      : this.#answer.rows.findIndex((row) => row.id === this.selectedId),
  )

  /** Place in the list of the plot that was closed last, told once; -1: it was not in the list. */
  takeClosedAt(): number {
    const at = this.#closedAt
    this.#closedAt = -1
    return at
  }

  next(): void {
    this.#step(1)
  }

  previous(): void {
    this.#step(-1)
  }

  /** The sheet is read again, of the data version of now. */
  reload(): void {
    if (this.selectedId) this.#request.request(this.selectedId)
  }

  error(language: Language): { sentence: string; retry: () => void } | null {
    const failure = this.#failure
    return (
      failure && {
        sentence: sentenceOf(failure, language),
        retry: () => {
          this.#failure = null
          this.reload()
        },
      }
    )
  }

  #step(by: 1 | -1): void {
    const to = this.index + by
    this.#answer.ensureRow(to)
    const row = to >= 0 ? this.#answer.row(to) : undefined
    if (row) this.open(row.id)
  }
}
