// How a table of the CNIG standard "Sites économiques" (v2024-10, table schemas v1.0.1) is ruled, as typed data.

/** `year` is a date of the format %Y, `date` one of %Y-%m-%d; a geopoint is "longitude, latitude". */
export type FieldType = 'string' | 'number' | 'date' | 'year' | 'geojson' | 'geopoint'

export type Field = {
  name: string
  type: FieldType
  required?: true
  /** Closed list; the official schemas write some inside and some beside `constraints`. */
  values?: readonly string[]
  /** Regular expression that the whole value must match. */
  pattern?: string
  format?: 'email'
  /** In French, for the report that the producer reads. */
  meaning: string
  unit?: 'ha' | 'km'
  /** French key under which the value is kept among the facts that the source declares. */
  declared?: string
  /** About persons, or what one paid: judged in passing, never stored, its value never repeated. */
  personal?: true
}

export type CnigTable = {
  /** As the standard writes it. */
  name: 'POLE-ECO' | 'SITE-ECO' | 'TERRAIN-ECO' | 'ETABLISSEMENT'
  key: string
  /** The field of the geometry. */
  shape: string
  geometry: 'point' | 'polygon'
  /** Fields that name rows of another table; `list` when several stand in one value, separated by "|". */
  references: readonly { field: string; table: CnigTable['name']; list?: true }[]
  fields: readonly Field[]
}

/** Cells that say "missing" by the official schemas. */
export const MISSING_WORDS = ['', 'NA', 'NaN', 'N/A'] as const

export const YES_NO = ['oui', 'non'] as const
/** They end most lists of the standard, and say nothing: unknown here. */
export const GENERIC = ['inconnu', 'autre', 'sans objet'] as const

export const URL_PATTERN = String.raw`^(https?)://[^\s/$.?#].[^\s]*$`
