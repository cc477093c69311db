// Words of the exports, in English.
import type { exportsFr } from './exports.fr.ts'
import type { Translation } from './translation.ts'

export const exportsEn: Translation<typeof exportsFr> = {
  open: 'Export',
  title: 'Export the plots',
  plots: (count: string, one: boolean) => (one ? `${count} plot` : `${count} plots`),
  order: 'in the order of the list, as they are filtered.',
  chosen: 'of the shortlist, and no others.',
  nothing: 'No plot matches: the file will be empty and say so.',
  inside:
    'Every file carries the surfaces (GIS, cadastral, declared, usable), zoning, access, constraints, the criteria as a sentence, the sources with their licences and the data version. No personal data.',
  patience:
    'GeoPackage, Shapefile and FlatGeobuf are made before they are sent: less than a minute for the whole region.',
  spreadsheet: 'For a spreadsheet',
  gis: 'For a GIS',
  standard: 'By the CNIG standard “Sites économiques”',
  formats: {
    xlsx: {
      name: 'Excel (.xlsx)',
      note: 'Names in words, with the sheets Read me, Columns and Sources.',
    },
    csv: { name: 'CSV', note: 'Plain codes; commas between cells and a decimal point.' },
    'csv-zip': {
      name: 'CSV with its notes (.zip)',
      note: 'The same, columns and sources beside it.',
    },
    gpkg: { name: 'GeoPackage (.gpkg)', note: 'Lambert-93, indexed, already coloured in QGIS.' },
    shp: {
      name: 'Shapefile (.zip)',
      note: 'Lambert-93; short column names, explained in the file.',
    },
    fgb: { name: 'FlatGeobuf (.fgb)', note: 'Lambert-93, indexed, for maps on the web.' },
    geojson: { name: 'GeoJSON', note: 'Longitude and latitude.' },
    'cnig-csv': {
      name: 'SITE-ECO and TERRAIN-ECO, CSV (.zip)',
      note: 'In French. Plots without a site stand apart.',
    },
    'cnig-gpkg': {
      name: 'SITE-ECO and TERRAIN-ECO, GeoPackage',
      note: 'In French. The unknown says “inconnu”.',
    },
  },
}
