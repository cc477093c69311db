// Files that cost time to make, kept as they are sent: the one not asked for longest goes first when the room is full.

export class HeldFiles {
  #files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  #bytes = new Map<string, number>()
  #room: number
  #held = 0

  constructor(roomBytes: number) {
    this.#room = roomBytes
  }

  get bytes(): number {
    return this.#held
  }

  has(key: string): boolean {
    return this.#files.has(key)
  }

  /** The file of this key. Asked for twice while it is made, it is made once; a failure is not kept. */
  async get(
    key: string,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#files.get(key)
    if (known) {
      // A map keeps the order of putting.
      this.#files.delete(key)
      this.#files.set(key, known)
      return known
    }
    const making = make()
    this.#files.set(key, making)
    try {
      const { length } = await making
      this.#bytes.set(key, length)
      this.#held += length
      this.#makeRoom()
    } catch (error) {
      this.#files.delete(key)
      throw error
    }
    return making
  }

  /** Files that are being made have no size yet and stay. */
  #makeRoom(): void {
    for (const [key, length] of this.#sizes()) {
      if (this.#held <= this.#room) break
      this.#files.delete(key)
      this.#bytes.delete(key)
      this.#held -= length
    }
  }

  *#sizes(): Generator<[string, number]> {
    for (const key of [...this.#files.keys()]) {
      const length = this.#bytes.get(key)
      if (length !== undefined) yield [key, length]
    }
  }
}
