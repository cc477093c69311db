// What an official dataset is, for the run that reads it and for everyone who names it: one entry, one folder.
// Beside it in the folder: stage.sql (the source's own column names, CHECK constraints as its validation) and
// clean.sql (its rows into the tables of a data version; a row that is not taken is deleted into raw_rejected).
import type { DataVersion } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { ConstraintEffect } from '../model/codes.ts'

/** Where a dataset can be relied on. A box is west, south, east, north in EPSG:4326, cut by the region. */
export type Coverage =
  | { kind: 'region' }
  | { kind: 'departement'; code: string }
  | { kind: 'box'; bbox: readonly [number, number, number, number] }

export type Source = {
  /** Also the name of its folder and, with underscores, of its staging table `raw_<id>`. */
  id: string
  /** In French, as everything that the producer's public reads. */
  title: string
  producer: string
  licence: string
  /** Millésime, as the producer says it. */
  vintage: string
  /** Where a person finds it; null when no address is known for sure. */
  url: string | null
  /** How the producer serves it. A mirror folder always holds a GeoJSON file. */
  protocol: 'file' | 'opendatasoft' | 'wfs' | 'api'
  /** CRS in which it is read. */
  crs: 'EPSG:4326'
  /** Its place in a mirror folder. */
  file: string
  geometry: 'polygon' | 'line' | 'point'
  /** Fields that are read, each with what it is used for. All others stay unread, personal data among them. */
  fields: Readonly<Record<string, string>>
  /** How often the producer renews it, in days. */
  refreshDays: number
  /** Words of `dataset.serves`: territory, site, plot, base, sdrif_e.<item>, constraint.<kind>, access.<kind>. */
  serves: readonly string[]
  /** Of its constraint areas. */
  effect?: ConstraintEffect
  coverage: Coverage
  /** Share of rejected rows, 0 to 1, above which the run fails. Rows left out on purpose do not count. */
  maxRejectedShare: number
  /** What has to be known to read its figures. */
  note?: string
  /** Folder of the entry, for its SQL files. */
  folder: URL
  /** Further staging, by code, between stage.sql and clean.sql. */
  prepare?: (sql: Sql, version: DataVersion) => Promise<void>
}

/** The staging table of a source. */
export const stagingTable = (source: Source): string => `raw_${source.id.replaceAll('-', '_')}`

/** The folder of a `source.ts`: `folderOf(import.meta.url)`. */
export const folderOf = (url: string): URL => new URL('./', url)
