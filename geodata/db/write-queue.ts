// Writes to a database one after the other, in order, while the next ones are made ready.

export class WriteQueue {
  #most: number
  #writes: Promise<void>[] = []
  #last: Promise<void> = Promise.resolve()
  #abandoned = false

  /** At most so many writes are under way or wait. */
  constructor(most: number) {
    this.#most = most
  }

  /** Waits for room, then queues the write. After one that failed none is begun, and its error is thrown here. */
  async add(write: () => Promise<void>): Promise<void> {
    if (this.#writes.length >= this.#most) await this.#writes.shift()
    this.#last = this.#last.then(() => (this.#abandoned ? undefined : write()))
    this.#last.catch(() => {}) // thrown by a later `add`, or by `done`
    this.#writes.push(this.#last)
  }

  /** Waits for all. Throws the error of the first that failed. */
  async done(): Promise<void> {
    await this.#last
  }

  /** Begins no further write and waits for the one under way, whatever becomes of it. */
  async abandon(): Promise<void> {
    this.#abandoned = true
    await this.#last.catch(() => {})
  }
}
