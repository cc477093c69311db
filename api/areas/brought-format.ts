// Which of the formats a file is, by its first bytes; its name may not say another.
import { refuse } from './area-fault.ts'

const FORMATS = [
  {
    extension: '.zip',
    fr: 'une archive zip',
    en: 'a zip archive',
    names: /\.(zip|kmz)$/i,
    starts: /^PK/,
  },
  {
    extension: '.gpkg',
    fr: 'un GeoPackage',
    en: 'a GeoPackage',
    names: /\.gpkg$/i,
    starts: /^SQLite format 3\0/,
  },
  {
    extension: '.kml',
    fr: 'du XML',
    en: 'XML',
    names: /\.kml$/i,
    starts: /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\0?\s*\0?</,
  },
  {
    extension: '.geojson',
    fr: 'du JSON',
    en: 'JSON',
    names: /\.(geo)?json$/i,
    starts: /^(\xef\xbb\xbf)?\s*[[{]/,
  },
] as const

/** Throws an AreaFaultError 415 on another format, or one that the name does not say. */
export function formatOf(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const format = FORMATS.find(({ starts }) => starts.test(start))
  if (!format)
    throw refuse(
      415,
      'unsupported_format',
      'Le fichier n’est ni un GeoJSON, ni un KML ou KMZ, ni un shapefile zippé, ni un GeoPackage',
      'The file is neither GeoJSON, KML or KMZ, a zipped shapefile nor a GeoPackage',
    )
  const named = FORMATS.find(({ names }) => names.test(name))
  if (named && named !== format)
    throw refuse(
      415,
      'unsupported_format',
      `Le fichier se nomme ${named.extension} et contient ${format.fr}`,
      `The file is named ${named.extension} and holds ${format.en}`,
    )
  return format.extension
}
