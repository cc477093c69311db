// What a file does not say of itself, and who listens while it is read: the same for every format.
import type { Crs } from '../model/crs.ts'
import type { RoadMapping } from './road-mapping.ts'

export type ReadOptions = {
  /** The file's name in sentences. */
  name: string
  /** CRS of its numbers; longitude and latitude when not said. */
  crs?: Crs
  /** Of a GeoPackage with several layers, or of an archive with several shapefiles. */
  layer?: string
  /** Of a shapefile without .cpg, or of a CSV: a label of the Encoding Standard, such as `windows-1252`. */
  encoding?: string
  /** Of a CSV: the columns of its positions, or the one that holds a GeoJSON geometry. */
  place?: { x: string; y: string } | { geojson: string }
  /** Of a file of roads: how tags are read from its fields; `beside`: by the mapping that stands beside it, if any. */
  roads?: RoadMapping | 'beside'
  /** Of an archive: what it may unpack to. */
  mostBytes?: number
  /** Sees every byte of the file in turn: a checksum, a progress bar. */
  onBytes?: (bytes: Uint8Array) => void
}
