// The reading that is open, and the one that is kept to be compared with it.
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import { getReading } from '../../requests/api-client.ts'
import { ApiFailure } from '../../requests/api-failure.ts'
import { LatestRequest } from '../page/latest-request.ts'

export class ReadingState {
  /** What is read: plot:ID, parcel:REFERENCE, or an area as `within` writes it; null while no reading is open. */
  of: string | null = $state(null)
  /** The last reading that came: of another piece of land while `loading`. */
  answer: Reading | null = $state.raw(null)
  kept: Reading | null = $state.raw(null)
  loading = $state(false)
  failure: ApiFailure | null = $state.raw(null)

  #request = new LatestRequest<string, Reading>(
    getReading,
    (answer, of) => {
      if (of !== this.of) return
      this.answer = answer
      this.loading = false
    },
    (error, of) => {
      if (of !== this.of) return
      this.loading = false
      this.failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
    },
  )

  #beside = new LatestRequest<string, Reading>(
    getReading,
    (answer) => (this.kept = answer),
    (error) => {
      this.failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
    },
  )

  /** `beside`: of the kept one, where a link names it. */
  constructor(of: string | null = null, beside?: string) {
    if (of) this.open(of)
    if (beside) this.openBeside(beside)
  }

  /** Reads the one to be compared with, unless it is kept already. */
  openBeside(of: string): void {
    if (this.kept?.of === of) return
    this.kept = null
    this.#beside.request(of)
  }

  /** Outline of what is read, for the map; null while nothing is. */
  readonly shape = $derived(this.of === null ? null : (this.answer?.geometry ?? null))

  open(of: string): void {
    this.of = of
    this.failure = null
    this.loading = true
    this.#request.request(of)
  }

  /** The same again: after a failure, or under new data. */
  again(): void {
    if (this.of) this.open(this.of)
  }

  close(): void {
    this.#request.cancel()
    this.of = null
    this.answer = null
    this.loading = false
    this.failure = null
  }

  keep(): void {
    this.#beside.cancel()
    this.kept = this.answer
  }

  forget(): void {
    this.kept = null
  }
}
