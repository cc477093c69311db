// Tiles that were asked for, kept as they are sent. A tile of a version never changes, so nothing here grows old: what
// was not asked for longest goes first when the room is full.
import { LRUCache } from 'lru-cache'

export type CachedTile = {
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
/** What a tile takes beside its bytes: its address, its headers, its place in the cache. */
const EACH_BYTES = 1000

/** By the path of an address, `/api/tiles/plot/1/11/1037/704.pbf`. */
export type TileCache = LRUCache<string, CachedTile>

export const createTileCache = (roomBytes = ROOM_BYTES): TileCache =>
  new LRUCache({
    maxSize: roomBytes,
    sizeCalculation: ({ data }) => EACH_BYTES + (data?.length ?? 0),
  })
