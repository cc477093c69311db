// Files that cost time to make, kept as they are sent: the one not asked for longest goes first when the room is full.
import { LRUCache } from 'lru-cache'

type File = Uint8Array<ArrayBuffer>

export class FileCache {
  #files: LRUCache<string, File>
  #making = new Map<string, Promise<File>>()

  constructor(roomBytes: number) {
    // Nothing has no size there.
    this.#files = new LRUCache({ maxSize: roomBytes, sizeCalculation: ({ length }) => length || 1 })
  }

  get bytes(): number {
    return this.#files.calculatedSize
  }

  has(key: string): boolean {
    return this.#files.has(key) || this.#making.has(key)
  }

  /** The file of this key. Asked for twice while it is made, it is made once; a failure is not kept. */
  async get(key: string, make: () => Promise<File>): Promise<File> {
    const held = this.#files.get(key) ?? this.#making.get(key)
    if (held) return held
    const making = make().finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    const file = await making
    this.#files.set(key, file)
    return file
  }
}
