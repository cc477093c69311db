// Tiles that were asked for, kept as they are sent. A tile of a version never changes, so nothing here grows old: what
// was not asked for longest goes first when the room is full.

export type HeldTile = {
  version: number
  /** Of the version: a number that a new data folder uses again has another one. */
  edition: string
  etag: string
  /** Gzipped; null where nothing is. */
  data: Uint8Array<ArrayBuffer> | null
  /** Headers of an answer without a body, and of the gzipped bytes: made once, they are most of the work of an answer. */
  bare: Readonly<Record<string, string>>
  zipped: Readonly<Record<string, string>>
}

/** Holds all tiles of 200 000 plots; a process of the demonstration fills a sixth of it. */
const ROOM_BYTES = 128 << 20
/** What a tile takes beside its bytes: its address, its headers, its place in the map. */
const EACH_BYTES = 1000

export class TileCache {
  #tiles = new Map<string, HeldTile>()
  #bytes = 0
  #room: number

  constructor(room = ROOM_BYTES) {
    this.#room = room
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The tile at the path of an address, `/api/tiles/plot/1/11/1037/704.pbf`. */
  get(path: string): HeldTile | undefined {
    const tile = this.#tiles.get(path)
    if (!tile) return undefined
    // A map keeps the order of putting: the first is the one not asked for longest.
    this.#tiles.delete(path)
    this.#tiles.set(path, tile)
    return tile
  }

  put(path: string, tile: HeldTile): void {
    this.#drop(path)
    this.#tiles.set(path, tile)
    this.#bytes += sizeOf(tile)
    for (const oldest of this.#tiles.keys()) {
      if (this.#bytes <= this.#room) break
      this.#drop(oldest)
    }
  }

  #drop(path: string): void {
    const tile = this.#tiles.get(path)
    if (!tile) return
    this.#tiles.delete(path)
    this.#bytes -= sizeOf(tile)
  }
}

const sizeOf = ({ data }: HeldTile): number => EACH_BYTES + (data?.length ?? 0)
