// The tiles of one zoom while they fill: pieces of features by tile and layer, their geometry already encoded.
// Encodes Mapbox Vector Tiles 2.1 by itself: the general encoder took three quarters of the time of a build.
import { ByteWriter, varintSize } from './byte-writer.ts'
import { LayerTags } from './layer-tags.ts'
import type { TagTable, Tags } from './tag-table.ts'
import type { Path } from '../plane/clip-path.ts'
import { EXTENT } from './tile-geometry.ts'

/** What of a feature is the same at every zoom. */
export type Named = { id: number | undefined; tags: Tags }

const POINT = 1
const LINE = 2
const POLYGON = 3
type Kind = typeof POINT | typeof LINE | typeof POLYGON

const MOVE_TO = 1
const LINE_TO = 2
const CLOSE_PATH = 15 // once

/** Columns and rows of a tile in one number: zooms to 16. */
const ROWS = 1 << 16

export class TileBuckets {
  #tiles = new Map<number, Map<string, number[]>>()
  #named: Named[] = []
  #kinds: Kind[] = []
  /** Where the geometry of a piece ends in `#geometry`. */
  #ends: number[] = []
  #geometry = new ByteWriter(1 << 20)

  point(layer: string, x: number, y: number, named: Named, px: number, py: number): void {
    this.#geometry.varint(MOVE_TO | (1 << 3))
    this.#geometry.step(px)
    this.#geometry.step(py)
    this.#add(layer, x, y, named, POINT)
  }

  lines(layer: string, x: number, y: number, named: Named, paths: readonly Path[]): void {
    this.#paths(paths, false)
    this.#add(layer, x, y, named, LINE)
  }

  /** Rings are open paths, outer rings of positive surface before their holes. */
  polygons(layer: string, x: number, y: number, named: Named, rings: readonly Path[]): void {
    this.#paths(rings, true)
    this.#add(layer, x, y, named, POLYGON)
  }

  /** Encoded tiles, by column and row. Values are those of `table`. */
  *encoded(table: TagTable): Generator<{ x: number; y: number; data: Uint8Array }> {
    const locals = new LayerTags(table)
    const [tile, layer, features] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
    for (const [key, layers] of this.#tiles) {
      tile.length = 0
      for (const [name, pieces] of layers) {
        locals.clear()
        features.length = 0
        for (const piece of pieces) this.#feature(features, locals, piece)
        layer.length = 0
        layer.varint(15 * 8)
        layer.varint(2)
        layer.field(1, Buffer.from(name))
        layer.copy(features.bytes, 0, features.length)
        locals.write(layer)
        layer.varint(5 * 8)
        layer.varint(EXTENT)
        tile.field(3, layer.bytes, 0, layer.length)
      }
      yield { x: Math.floor(key / ROWS), y: key % ROWS, data: tile.taken() }
    }
  }

  #add(layer: string, x: number, y: number, named: Named, kind: Kind): void {
    const key = x * ROWS + y
    let tile = this.#tiles.get(key)
    if (!tile) this.#tiles.set(key, (tile = new Map<string, number[]>()))
    let pieces = tile.get(layer)
    if (!pieces) tile.set(layer, (pieces = []))
    pieces.push(this.#named.push(named) - 1)
    this.#kinds.push(kind)
    this.#ends.push(this.#geometry.length)
  }

  #paths(paths: readonly Path[], closed: boolean): void {
    const out = this.#geometry
    let [x, y] = [0, 0]
    for (const path of paths) {
      for (let i = 0; i < path.length; i += 2) {
        if (i === 0) out.varint(MOVE_TO | (1 << 3))
        else if (i === 2) out.varint(LINE_TO | ((path.length / 2 - 1) << 3))
        out.step((path[i] as number) - x)
        out.step((path[i + 1] as number) - y)
        x = path[i] as number
        y = path[i + 1] as number
      }
      if (closed) out.varint(CLOSE_PATH)
    }
  }

  #feature(out: ByteWriter, locals: LayerTags, piece: number): void {
    const { id, tags } = this.#named[piece] as Named
    const start = piece ? (this.#ends[piece - 1] as number) : 0
    const end = this.#ends[piece] as number
    const tagBytes = locals.translate(tags)
    const named = id === undefined ? 0 : 1 + varintSize(id)
    const tagged = tagBytes ? 1 + varintSize(tagBytes) + tagBytes : 0
    out.varint(2 * 8 + 2)
    out.varint(named + tagged + 2 + 1 + varintSize(end - start) + end - start)
    if (id !== undefined) {
      out.varint(1 * 8)
      out.varint(id)
    }
    if (tagBytes) {
      out.varint(2 * 8 + 2)
      out.varint(tagBytes)
      for (let i = 0; i < tags.length; i++) out.varint(locals.translated[i] as number)
    }
    out.varint(3 * 8)
    out.varint(this.#kinds[piece] as number)
    out.field(4, this.#geometry.bytes, start, end)
  }
}
