// What an official dataset is, for the run that reads it and for everyone who names it: one entry, one folder.
// Beside it in the folder, or in that of its family: stage.sql (the source's own column names, CHECK constraints as its
// validation) and clean.sql (its rows into the tables of a data version; a row not taken is deleted into raw_rejected).
import type { DataVersion } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { ConstraintEffect } from '../model/codes.ts'
import type { Bbox, Crs } from '../model/crs.ts'
import type { Progress } from '../model/progress.ts'
import type { DatasetRole } from '../model/dataset-roles.ts'
import type { ReadOptions } from '../readers/read-options.ts'

/** Where a dataset can be relied on. */
export type Coverage =
  | { kind: 'region' }
  /** Territories by their codes, together. */
  | ({ kind: 'places' } & Places)
  /** The polygons of a file. */
  | { kind: 'shape'; path: string }
  /** Written by its own clean.sql, from the territories that it names. */
  | { kind: 'own' }

export type Places = {
  departements?: readonly string[]
  communes?: readonly string[]
  epci?: readonly string[]
}

/** Where a JSON record says where it is: two fields, a field with a GeoJSON geometry, itself a feature, or nowhere. */
export type RecordPlace = { x: string; y: string } | { geometry: string } | 'feature' | 'none'

/** Fields that an address names otherwise than the mirror's file: the address's name → the file's. */
export type Rename = Readonly<Record<string, string>>

/** Where a machine gets a dataset. `also` names further origins that an address may redirect to. */
export type Address =
  /** No address is known: only a mirror folder holds it. */
  | { protocol: 'file' }
  | { protocol: 'download'; url: string; rename?: Rename; also?: readonly string[] }
  /** Several GeoJSON downloads (by département, say), joined into one file. */
  | {
      protocol: 'downloads'
      parts: readonly { name: string; url: string }[]
      rename?: Rename
      also?: readonly string[]
    }
  /** Opendatasoft Explore v2.1: a dataset of a portal, exported as GeoJSON. */
  | {
      protocol: 'opendatasoft'
      portal: string
      dataset: string
      /** ODSQL: the part of a national dataset that is asked for. */
      where?: string
      /** A field whose value no two records share. */
      key?: string
      also?: readonly string[]
    }
  /** Opendatasoft: every dataset of the portal whose title the mapping takes, as one file. */
  | { protocol: 'opendatasoft-search'; portal: string; search: string; also?: readonly string[] }
  /** WFS 2.0 as GeoServer answers it; each CQL filter is paged by itself. */
  | {
      protocol: 'wfs'
      url: string
      typeName: string
      /** A field of the layer with another value in each feature: without an order, pages overlap unseen. */
      sortBy: string
      /** Features in a page; 1 000 when not said. The Géoplateforme cuts at 5 000. */
      page?: number
      filters?: readonly string[]
      /** West, south, east, north in EPSG:4326. */
      bbox?: Bbox
      /** Its geometry column: to be named where filters and a box meet, for then the box is written into the filter. */
      shape?: string
      rename?: Rename
      also?: readonly string[]
    }
  /** ArcGIS FeatureServer or MapServer: the layer is found by its name, for numbers move. */
  | { protocol: 'arcgis'; url: string; layer: string; also?: readonly string[] }
  /** Pages of JSON records, one series for each of `parts`: its words go to `{word}` in the address, else to the query. */
  | {
      protocol: 'json-pages'
      url: string
      parts: readonly Readonly<Record<string, string>>[]
      page: { word: string; from: 0 | 1; sizeWord: string; size: number }
      rows: string
      total: string
      /** A field whose value no two records of a series share; the id of a feature when not said. */
      key?: string
      place: RecordPlace
      /** Words of a part that its records do not repeat: written into each. */
      keeps?: readonly string[]
      also?: readonly string[]
    }

/** Another address of a dataset, and how its file differs. */
export type Fallback = Pick<Source, 'address' | 'file'> &
  Partial<Pick<Source, 'crs' | 'reading' | 'national' | 'mayLack' | 'prepare'>>

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
  address: Address
  /** Asked for when the address fails and nothing of it is there. */
  fallback?: Fallback
  /**
   * The fewest features that the whole answer of the address can have: what was counted in public evidence, or four fifths
   * where the figure may fall. Fewer stop the dataset. `half` of the last run's where no evidence counts them.
   */
  smallest: number | 'half'
  /** The address answers for the whole country: what lies far from the region is left out on purpose. */
  national?: boolean
  /** CRS in which it is read. */
  crs: Crs
  /** Its place in a mirror folder; its ending says the format. */
  file: string
  /** What the file does not say of itself. */
  reading?: Pick<ReadOptions, 'layer' | 'encoding' | 'place' | 'roads'>
  /** `none`: rows of a table, which belong to a place by a code. */
  geometry: 'polygon' | 'line' | 'point' | 'any' | 'none'
  /** Fields that are read, each with what it is used for. All others stay unread, personal data among them. */
  fields: Readonly<Record<string, string>>
  /** Fields that not every edition has: unknown then, while any other that is gone stops the dataset. */
  mayLack?: readonly string[]
  /** Fields by which rows are taken, with the values that are: others are left out on purpose. */
  taken?: Readonly<Record<string, readonly string[]>>
  /** Territories without any row of the dataset in a table are counted and told: no plan there, no easement. */
  countedBy?: {
    table: 'zone_urba' | 'constraint_area' | 'risk_point' | 'plot'
    by: 'commune' | 'departement'
  }
  /** How often the producer renews it, in days. */
  refreshDays: number
  serves: readonly DatasetRole[]
  /** Of its constraint areas. */
  effect?: ConstraintEffect
  /**
   * Of a whole answer of its address, or of the file that its producer publishes there. A file that came otherwise covers
   * what is stated with it, and a dataset without an address has none of its own.
   */
  coverage?: Coverage
  /** Share of rejected rows, 0 to 1, above which the run fails. Rows left out on purpose do not count. */
  maxRejectedShare: number
  /** What has to be known to read its figures. */
  note?: string
  /** Folder of the entry; its SQL files stand there, unless its family has them. */
  folder: URL
  family?: SourceFamily
  /** Its field names are not known for sure: each row is kept whole as `_properties` until clean.sql has read it. */
  keepsProperties?: true
  /** Staging and shaping of its own, instead of one file of features into one table; clean.sql drops its tables. */
  load?: SourceLoad
  /** Further staging, by code, between stage.sql and clean.sql. */
  prepare?: (sql: Sql, version: DataVersion, source: Source) => Promise<void>
}

/** Datasets whose files are alike: one stage.sql and one clean.sql for all of them. */
export type SourceFamily = {
  /** Their staging table is `raw_<name>`: one of them is staged at a time. */
  name: string
  folder: URL
  /** What differs: its clean.sql reads each as `current_setting('source.<word>')`, beside `source.id`. */
  words: Readonly<Record<string, string>>
}

export type SourceLoad = (
  sql: Sql,
  version: DataVersion,
  source: Source,
  from: string,
  onProgress: Progress,
) => Promise<Loaded>

export type Loaded = {
  read: number
  checksum: string
  fetchedAt: Date
  /** What was taken for granted of the file. */
  notes?: readonly string[]
  /** Breaches of an official schema by kind; all of them stand in the file. */
  violations?: Readonly<Record<string, { count: number; examples: string[] }>>
  violationsFile?: string
}

/** The staging table of a source. */
export const stagingTable = ({ id, family }: Source): string =>
  `raw_${family?.name ?? id.replaceAll('-', '_')}`

/** stage.sql or clean.sql of a source. */
export const sqlFileOf = ({ folder, family }: Source, name: string): URL =>
  new URL(name, family?.folder ?? folder)

/** The folder of a `source.ts`: `folderOf(import.meta.url)`. */
export const folderOf = (url: string): URL => new URL('./', url)

/** What a reader is told of its file. */
export const readingOf = ({ file, crs, national, reading }: Source): ReadOptions => ({
  name: file,
  crs,
  ...(national && { national }),
  ...reading,
})
