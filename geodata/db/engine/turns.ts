// Who may speak to the one session of the engine.

/** First come, first served. */
export class Turns {
  #tail: Promise<void> = Promise.resolve()
  /** Waits for the turn; the answer ends it. */
  take(): Promise<() => void> {
    let release = () => {}
    const mine = new Promise<void>((resolve) => (release = resolve))
    const before = this.#tail
    this.#tail = before.then(() => mine)
    return before.then(() => release)
  }
}
