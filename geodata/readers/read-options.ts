// What a file does not say of itself, and who listens while it is read: the same for every format.
import type { Translated } from '../model/language.ts'
import type { Stated } from './crs-of-file.ts'
import type { RoadMapping } from './road-mapping.ts'

export type ReadOptions = {
  /** The file's name in sentences. */
  name: string
  /**
   * The CRS that its source states, in which features are given; longitude and latitude when not said. With `any` the
   * file says it or its numbers show it, and features are given in EPSG:2154.
   */
  crs?: Stated
  /** Of the whole country: what lies far from the region is far, whatever its numbers look like. */
  national?: boolean
  /** Of a GeoPackage with several layers, or of an archive with several shapefiles or GeoJSON files. */
  layer?: string
  /** Layers of other shapes are passed over; attributes are not needed. */
  wants?: 'polygon'
  /** Of a shapefile without .cpg, or of a CSV: a label of the Encoding Standard, such as `windows-1252`. */
  encoding?: string
  /** Of a CSV: the columns of its positions, or the one that holds a GeoJSON geometry. */
  place?: { x: string; y: string } | { geojson: string }
  /** Of a file of roads: how tags are read from its fields; `beside`: by the mapping that stands beside it, if any. */
  roads?: RoadMapping | 'beside'
  /** Of an archive: what it may unpack to. */
  mostBytes?: number
  /** A layer of more rows is refused. */
  mostRows?: number
  /** Sees every byte of the file in turn: a checksum, a progress bar. */
  onBytes?: (bytes: Uint8Array) => void
  /** Hears what was taken for granted: an encoding, a CRS, rows that were left out. */
  onNote?: (note: Translated) => void
}

/** What a reader of one format is given beside: it tells the file's own word on its CRS before the first feature. */
export type FormatOptions = ReadOptions & { onCrs: (text: string) => void }
