// A table of the standard as it was handed in, whatever the file: rows as a stream, once.
import type { Geometry } from 'geojson'
import type { CnigTable } from './field.ts'
import type { Mending } from './mending.ts'

export type DeliveredRow = {
  /** Line as a spreadsheet numbers it; in a layer its place from 1. */
  row: number
  /** By the names of the standard; undefined when the row cannot be cut into the columns of its header. */
  cells: Readonly<Record<string, string | null>> | undefined
  geometry?: Geometry | undefined
  mended: Mending[]
}

export type DeliveredTable = {
  table: CnigTable
  /** The file, and the layer where it has several. */
  name: string
  /** Fields of the standard that the header holds. */
  fields: ReadonlySet<string>
  /** Columns that the standard does not have. */
  strange: readonly string[]
  /** Of the table as a whole. */
  mended: Mending[]
  rows: AsyncIterable<DeliveredRow>
}
