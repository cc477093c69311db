// Rows on their way into a staging table: their properties as JSON text, their geometries as EWKB in one buffer.
// A part of a batch is a view on it, so that a refused batch is halved without copying.
import type { Geometry } from 'geojson'
import { EwkbWriter } from '../plane/ewkb-writer.ts'

export type StagedRow = { _feature: number } & Record<string, unknown>

/** Geometry i is `bytes` from `starts[i]`, as long as `lengths[i]`. */
export type StagedRows = {
  features: readonly number[]
  /** Names of columns, the same for all rows. */
  columns: readonly string[]
  texts: readonly string[]
  bytes: Buffer
  starts: readonly number[]
  lengths: readonly number[]
}

/** Collects rows until they are taken as one batch. */
export class StagedBatch {
  #writer = new EwkbWriter()
  #features: number[] = []
  #columns: readonly string[] = []
  #texts: string[] = []
  #starts: number[] = []
  #lengths: number[] = []
  #characters = 0

  get rows(): number {
    return this.#texts.length
  }

  get bytes(): number {
    return this.#writer.length + this.#characters
  }

  /** False, and nothing added, when the geometry is empty or its rings cannot be rings. Rows of a table have none. */
  add(row: StagedRow, geometry: Geometry | undefined, srid: number): boolean {
    const start = this.#writer.length
    if (geometry && !this.#writer.write(geometry, srid)) return false
    const text = JSON.stringify(row)
    if (this.rows === 0) this.#columns = Object.keys(row)
    this.#features.push(row._feature)
    this.#texts.push(text)
    this.#starts.push(start)
    this.#lengths.push(this.#writer.length - start)
    this.#characters += text.length
    return true
  }

  take(): StagedRows {
    const taken = {
      features: this.#features,
      columns: this.#columns,
      texts: this.#texts,
      bytes: this.#writer.take(),
      starts: this.#starts,
      lengths: this.#lengths,
    }
    this.#features = []
    this.#texts = []
    this.#starts = []
    this.#lengths = []
    this.#characters = 0
    return taken
  }
}

/** Rows `from` to before `to`. */
export function sliceRows(rows: StagedRows, from: number, to: number): StagedRows {
  const first = rows.starts[from] ?? 0
  const end = rows.starts[to] ?? rows.bytes.length
  return {
    features: rows.features.slice(from, to),
    columns: rows.columns,
    texts: rows.texts.slice(from, to),
    bytes: rows.bytes.subarray(first, end),
    starts: rows.starts.slice(from, to).map((start) => start - first),
    lengths: rows.lengths.slice(from, to),
  }
}
