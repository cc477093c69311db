// Who may speak to the one session of the engine.

type Call = (release: () => void) => void

/** First come, first served; who goes ahead is served before all others, but interrupts nobody. */
export class Turns {
  readonly #ahead: Call[] = []
  readonly #others: Call[] = []
  #taken = false

  /** Waits for the turn; the answer ends it. */
  take(goesAhead = false): Promise<() => void> {
    return new Promise((resolve) => {
      const line = goesAhead ? this.#ahead : this.#others
      line.push(resolve)
      if (!this.#taken) this.#next()
    })
  }

  #next(): void {
    const call = this.#ahead.shift() ?? this.#others.shift()
    this.#taken = call !== undefined
    call?.(this.#release())
  }

  #release(): () => void {
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#next()
    }
  }
}
