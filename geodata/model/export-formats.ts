// The files that the plots of a filter can leave as.

export const EXPORT_FORMATS = [
  'xlsx',
  'csv',
  'csv-zip',
  'gpkg',
  'shp',
  'fgb',
  'geojson',
  'cnig-csv',
  'cnig-gpkg',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

type Facts = {
  extension: string
  media: string
  /** Sent while it is made; the others are made whole on disk first, because their heads say what follows. */
  streamed: boolean
}

const ZIP = 'application/zip'
const GEOPACKAGE = 'application/geopackage+sqlite3'

export const EXPORT_FACTS: Readonly<Record<ExportFormat, Facts>> = {
  xlsx: {
    extension: '.xlsx',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    streamed: true,
  },
  csv: { extension: '.csv', media: 'text/csv; charset=utf-8', streamed: true },
  'csv-zip': { extension: '-csv.zip', media: ZIP, streamed: true },
  gpkg: { extension: '.gpkg', media: GEOPACKAGE, streamed: false },
  shp: { extension: '-shp.zip', media: ZIP, streamed: false },
  fgb: { extension: '.fgb', media: 'application/flatgeobuf', streamed: false },
  geojson: { extension: '.geojson', media: 'application/geo+json', streamed: true },
  'cnig-csv': { extension: '-cnig-csv.zip', media: ZIP, streamed: true },
  'cnig-gpkg': { extension: '-cnig.gpkg', media: GEOPACKAGE, streamed: false },
}
