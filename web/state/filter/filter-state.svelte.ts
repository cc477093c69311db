// The one filter of the page, with undo and redo. A drag of a slider is one step, however many values it passed through.
import type { CriterionId, PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'
import { activeCriteria, dropCriterion } from '../../../geodata/model/filter/plot-filter.ts'
import { writeFilter } from '../../../geodata/model/filter/write-filter.ts'

/** A word set to undefined (or to an empty list) is dropped. */
export type FilterPatch = { [word in keyof PlotFilter]?: PlotFilter[word] | undefined }

const STEPS_KEPT = 100

export class FilterState {
  filter: PlotFilter = $state.raw({})
  /** Grows with each new step: the address bar gets a new entry when it does, else it is replaced. */
  step = $state(0)
  /** The filter as a query string: equal filters have equal text. */
  readonly query = $derived(writeFilter(this.filter))
  readonly active = $derived(activeCriteria(this.filter))

  #past: PlotFilter[] = $state.raw([])
  #future: PlotFilter[] = $state.raw([])
  #gesture: string | null = null

  readonly canUndo = $derived(this.#past.length > 0)
  readonly canRedo = $derived(this.#future.length > 0)

  constructor(filter: PlotFilter = {}) {
    this.filter = filter
  }

  /** Changes some words. `dragging` while a gesture moves; the call without it, on release, ends the same step. */
  set(patch: FilterPatch, phase: 'dragging' | 'commit' = 'commit'): void {
    const gesture = Object.keys(patch).sort().join()
    const next = cleaned({ ...this.filter, ...patch })
    const goesOn = this.#gesture === gesture
    const moves = writeFilter(next) !== this.query
    if (moves && goesOn) this.filter = next
    else if (moves) this.#advance(next)
    this.#gesture = phase === 'dragging' && (goesOn || moves) ? gesture : null
  }

  replace(filter: PlotFilter): void {
    this.#gesture = null
    const next = cleaned(filter)
    if (writeFilter(next) !== this.query) this.#advance(next)
  }

  drop(criterion: CriterionId): void {
    this.replace(dropCriterion(this.filter, criterion))
  }

  /** Drops every criterion; what happens to unknown values stays as chosen. */
  clear(): void {
    this.replace(this.filter.unknown ? { unknown: this.filter.unknown } : {})
  }

  undo(): void {
    const last = this.#past.at(-1)
    if (!last) return
    this.#future = [...this.#future, this.filter]
    this.#past = this.#past.slice(0, -1)
    this.#land(last)
  }

  redo(): void {
    const next = this.#future.at(-1)
    if (!next) return
    this.#past = [...this.#past, this.filter]
    this.#future = this.#future.slice(0, -1)
    this.#land(next)
  }

  #advance(next: PlotFilter): void {
    this.#past = [...this.#past, this.filter].slice(-STEPS_KEPT)
    this.#future = []
    this.#land(next)
  }

  #land(filter: PlotFilter): void {
    this.#gesture = null
    this.filter = filter
    this.step++
  }
}

function cleaned(patch: FilterPatch): PlotFilter {
  const kept = Object.entries(patch).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  )
  return Object.fromEntries(kept) as PlotFilter
}
