// The ledger on the page: which territories it tells apart, which plots are counted in another state, what came.
import type { Ledger, LedgerTerritory } from '../../../geodata/model/ledger/ledger.ts'
import type { LedgerState } from '../../../geodata/model/ledger/ledger-state.ts'
import type { Move } from '../../../geodata/model/ledger/ledger-what-if.ts'
import {
  MOST_MOVED,
  MOVE_STATES,
  writeWhatIf,
} from '../../../geodata/model/ledger/ledger-what-if.ts'
import { getLedger } from '../../requests/api-client.ts'
import { ApiFailure } from '../../requests/api-failure.ts'
import { LatestRequest } from '../page/latest-request.ts'

export const TERRITORY_AT_FIRST: LedgerTerritory = 'departement'

export class LedgerPanelState {
  by: LedgerTerritory = $state(TERRITORY_AT_FIRST)
  moves: readonly Move[] = $state.raw([])
  /** The last ledger that came: of another question while `loading`. */
  answer: Ledger | null = $state.raw(null)
  loading = $state(false)
  failure: ApiFailure | null = $state.raw(null)

  /** What the question adds to the filter. */
  readonly query = $derived(
    [`by=${this.by}`, this.moves.length > 0 ? `what_if=${writeWhatIf(this.moves)}` : '']
      .filter(Boolean)
      .join('&'),
  )
  readonly isFull = $derived(countMoved(this.moves) >= MOST_MOVED)

  #request = new LatestRequest<string, Ledger>(
    getLedger,
    (answer) => {
      this.answer = answer
      this.failure = null
      this.loading = false
    },
    (error) => {
      this.loading = false
      this.failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
    },
  )

  constructor(by: LedgerTerritory = TERRITORY_AT_FIRST, moves: readonly Move[] = []) {
    this.replace(by, moves)
  }

  replace(by: LedgerTerritory = TERRITORY_AT_FIRST, moves: readonly Move[] = []): void {
    this.by = by
    this.moves = moves
  }

  /** `filter` as writeFilter writes it. */
  ask(filter: string): void {
    this.loading = true
    this.#request.request([filter, this.query].filter(Boolean).join('&'))
  }

  stop(): void {
    this.#request.cancel()
    this.loading = false
  }

  /** The state that a plot is counted in instead of its own, or undefined. */
  movedTo(id: string): LedgerState | undefined {
    return this.moves.find(({ ids }) => ids.includes(id))?.state
  }

  /** Counts plots in a state; null: in their own. No more than the ledger takes. */
  move(ids: readonly string[], state: LedgerState | null): void {
    const others = this.moves.map((move) => ({
      ...move,
      ids: move.ids.filter((id) => !ids.includes(id)),
    }))
    const room = MOST_MOVED - countMoved(others)
    const taken = state === null ? [] : [{ state, ids: ids.slice(0, room) }]
    this.moves = MOVE_STATES.map((one) => ({
      state: one,
      ids: [...others, ...taken]
        .filter((move) => move.state === one)
        .flatMap((move) => move.ids)
        .sort(),
    })).filter((move) => move.ids.length > 0)
  }

  clearMoves(): void {
    this.moves = []
  }
}

const countMoved = (moves: readonly Move[]): number =>
  moves.reduce((all, { ids }) => all + ids.length, 0)
