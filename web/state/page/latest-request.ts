// At most one request of a kind in flight; of the requests asked for meanwhile, only the last is made.
// While a slider moves this gives an answer for every round trip, and never an old answer after a new one.
import { isAbort } from '../../requests/api-failure.ts'

export class LatestRequest<K, A> {
  #ask: (key: K, signal: AbortSignal) => Promise<A>
  #answered: (answer: A, key: K) => void
  #failed: (error: unknown, key: K) => void
  #running: { abort: AbortController } | null = null
  #waiting: { key: K } | null = null

  constructor(
    ask: (key: K, signal: AbortSignal) => Promise<A>,
    answered: (answer: A, key: K) => void,
    failed: (error: unknown, key: K) => void,
  ) {
    this.#ask = ask
    this.#answered = answered
    this.#failed = failed
  }

  get busy(): boolean {
    return this.#running !== null
  }

  request(key: K): void {
    this.#waiting = { key }
    if (!this.#running) void this.#run()
  }

  /** Forgets what is in flight and what waits. */
  cancel(): void {
    this.#waiting = null
    this.#running?.abort.abort()
    this.#running = null
  }

  async #run(): Promise<void> {
    while (this.#waiting) {
      const { key } = this.#waiting
      this.#waiting = null
      const running = { abort: new AbortController() }
      this.#running = running
      try {
        const answer = await this.#ask(key, running.abort.signal)
        if (this.#running !== running) return
        this.#answered(answer, key)
      } catch (error) {
        if (this.#running !== running) return
        if (!isAbort(error)) this.#failed(error, key)
      }
    }
    this.#running = null
  }
}
