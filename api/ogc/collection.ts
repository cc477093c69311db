// What a collection of /ogc is: a table of a data version, and its properties by the names that clients see.
import type { Fragment, Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import type { Translated } from '../../geodata/model/language.ts'
import type { TileLayerName } from '../../geodata/model/map/tiles.ts'

/** `strings` is a set of texts: an array in GeoJSON. */
export type PropertyType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'strings'

export type OgcProperty = {
  name: string
  type: PropertyType
  title: Translated
  /** The closed list that its values are of. */
  values?: readonly string[]
  /** Its value for a row `item` of the table: the only way by which a name reaches SQL. */
  sql: (sql: Sql) => Fragment
}

/** In the order in which they are listed. */
export const COLLECTION_IDS = [
  'plots',
  'sites',
  'zones',
  'sdrif_e',
  'constraints',
  'access_points',
  'networks',
  'communes',
] as const
export type CollectionId = (typeof COLLECTION_IDS)[number]

export type OgcCollection = {
  id: CollectionId
  table:
    | 'plot'
    | 'site'
    | 'zone_urba'
    | 'sdrif_e'
    | 'constraint_area'
    | 'access_point'
    | 'network_line'
    | 'commune'
  /** Column of its stable identifier. */
  key: 'id' | 'code_insee'
  title: Translated
  description: Translated
  geometry: 'Point' | 'MultiLineString' | 'MultiPolygon' | 'Geometry'
  properties: readonly OgcProperty[]
  /** Further tables that properties are read from. */
  joins?: (sql: Sql, version: DataVersion) => Fragment
  /** How the datasets that it comes from are named in `dataset.serves`. */
  serves: (word: string) => boolean
  tiles: TileLayerName
}

/** A property that is a column of the table, under its own name or another. */
export const column = (
  name: string,
  type: PropertyType,
  fr: string,
  en: string,
  more: { values?: readonly string[]; from?: string } = {},
): OgcProperty => ({
  name,
  type,
  title: { fr, en },
  ...(more.values && { values: more.values }),
  sql: (sql) => sql`item.${sql(more.from ?? name)}`,
})

/** Whole square metres of a column, in hectares. */
export const hectares = (name: string, fr: string, en: string, from: string): OgcProperty => ({
  name,
  type: 'number',
  title: { fr, en },
  sql: (sql) => sql`(item.${sql(from)} / 10000.0)::float8`,
})
