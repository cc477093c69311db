// The answer to the filter: counts and the list, which scrolls through all that match. The old answer stays until the new one is here.
import type { Facets, PlotList } from '../../../geodata/model/answers.ts'
import type { Plot } from '../../../geodata/model/plots/plot.ts'
import { getFacets, listPlots } from '../../requests/api-client.ts'
import { ApiFailure, sentenceOf } from '../../requests/api-failure.ts'
import type { DataState } from '../page/data-state.svelte.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LatestRequest } from '../page/latest-request.ts'

export const SORT_AT_FIRST = '-surface'
export const SORT_BY_SUITABILITY = 'fit'
const FIRST_PAGE = 100
const PAGE = 1000
const RETRY_MS = 3000

/** `wish` holds the words of the order by preference; empty for every other order. */
type Question = { query: string; sort: string; weighting: string }
type PageAsked = Question & { cursor: string | null; limit: number }

export class AnswerState {
  facets: Facets | null = $state.raw(null)
  /** The rows read so far, from the first on; `matched` says how many there are in all. */
  rows: readonly Plot[] = $state.raw([])
  matched = $state(0)
  surfaceHa = $state(0)
  unknownDropped = $state(0)
  sort = $state(SORT_AT_FIRST)
  /** The question that each part answers, to tell a new answer from an old one. */
  #facetsOf: string | null = $state(null)
  #rowsOf: string | null = $state(null)
  /** Each request has its own failure: rows that answer do not hide counts that did not. */
  #countsFailure: ApiFailure | null = $state.raw(null)
  #rowsFailure: ApiFailure | null = $state.raw(null)
  #query = $state('')
  #listed: number | null = $state(null)
  #weighting = $state('')

  /** True until facets and first rows answer the filter of now. What is shown is then of an earlier filter. */
  readonly rowsStale = $derived(this.#rowsOf !== keyOf(this.#question()))
  readonly stale = $derived(this.#facetsOf !== this.#query || this.rowsStale)
  readonly #failure = $derived(this.#countsFailure ?? this.#rowsFailure)
  readonly loading = $derived(this.stale && this.#failure === null)
  /** How many rows the table has to make room for. */
  readonly rowCount = $derived(this.#listed ?? 0)

  #data: DataState
  #next: string | null = null
  #wanted = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  #facetsRequest = new LatestRequest<string, Facets>(
    getFacets,
    (facets, query) => {
      this.#facetsOf = query
      this.facets = facets
      this.#countsFailure = null
      this.#counted(facets)
    },
    (error) => this.#fail('counts', error),
  )

  #rowsRequest = new LatestRequest<PageAsked, PlotList>(
    ({ query, weighting, ...page }, signal) =>
      listPlots([query, weighting].filter(Boolean).join('&'), page, signal),
    (list, asked) => this.#listAnswered(list, asked),
    (error) => this.#fail('rows', error),
  )

  constructor(data: DataState, sort = SORT_AT_FIRST) {
    this.#data = data
    this.sort = sort
  }

  error(language: Language): { sentence: string; retry: () => void } | null {
    const failure = this.#failure
    return failure && { sentence: sentenceOf(failure, language), retry: () => this.retry() }
  }

  /** Asks for counts and rows of a filter, as writeFilter writes it. */
  ask(query: string): void {
    this.#query = query
    this.#facetsRequest.request(query)
    this.#askFirstRows()
  }

  setSort(sort: string): void {
    if (sort === this.sort) return
    this.sort = sort
    this.#askFirstRows()
  }

  /** The words of a wish: they count while the sort is by it. */
  setWeighting(weighting: string): void {
    if (weighting === this.#weighting) return
    this.#weighting = weighting
    if (this.sort === SORT_BY_SUITABILITY && this.#rowsOf !== null) this.#askFirstRows()
  }

  /** The row at a place of the list, or undefined while it is not here yet; `ensureRow` has it fetched. */
  row(i: number): Plot | undefined {
    return this.rows[i]
  }

  /** Has the rows up to this one fetched, page after page: a list is read from its start. */
  ensureRow(i: number): void {
    this.#wanted = Math.max(this.#wanted, Math.min(i + 1, this.rowCount))
    this.#askMoreRows()
  }

  retry(): void {
    clearTimeout(this.#timer)
    this.#countsFailure = null
    this.#rowsFailure = null
    this.ask(this.#query)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#facetsRequest.cancel()
    this.#rowsRequest.cancel()
  }

  #askFirstRows(): void {
    this.#wanted = 0
    this.#rowsRequest.request({ ...this.#question(), cursor: null, limit: FIRST_PAGE })
  }

  #question(): Question {
    const weighting = this.sort === SORT_BY_SUITABILITY ? this.#weighting : ''
    return { query: this.#query, sort: this.sort, weighting }
  }

  #askMoreRows(): void {
    const short = this.#wanted > this.rows.length
    if (!short || !this.#next || this.rowsStale || this.#rowsRequest.busy) return
    this.#rowsRequest.request({ ...this.#question(), cursor: this.#next, limit: PAGE })
  }

  #listAnswered(list: PlotList, asked: PageAsked): void {
    const question = keyOf(asked)
    if (asked.cursor === null) {
      this.rows = list.plots
    } else {
      if (question !== this.#rowsOf) return
      this.rows = [...this.rows, ...list.plots]
    }
    this.#rowsOf = question
    this.#next = list.next
    this.#listed = list.matched
    if (asked.query === this.#query && this.#facetsOf !== this.#query) this.#counted(list)
    else this.#data.seen(list.version, list.demonstration)
    this.#rowsFailure = null
    queueMicrotask(() => this.#askMoreRows())
  }

  #counted(answer: Facets | PlotList): void {
    this.matched = answer.matched
    this.surfaceHa = answer.surface_ha
    this.unknownDropped = answer.unknown_dropped
    this.#data.seen(answer.version, answer.demonstration)
  }

  #fail(of: 'counts' | 'rows', error: unknown): void {
    const failure =
      error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
    // The data has moved on under a cursor: the list starts again with the new version.
    if (failure.code === 'gone') return this.#askFirstRows()
    if (of === 'counts') this.#countsFailure = failure
    else this.#rowsFailure = failure
    clearTimeout(this.#timer)
    if (['unreachable', 'not_ready', 'busy'].includes(failure.code))
      this.#timer = setTimeout(() => this.retry(), RETRY_MS)
  }
}

const keyOf = ({ query, sort, weighting }: Question): string => `${query}&sort=${sort}&${weighting}`
