// Words of the exports.
import { messages } from '../../geodata/model/messages.ts'

export const exportWords = messages({
  fr: {
    open: 'Exporter',
    title: 'Exporter les terrains',
    plots: (count: string, one: boolean) => (one ? `${count} terrain` : `${count} terrains`),
    order: 'dans l’ordre de la liste, tels qu’ils sont filtrés.',
    chosen: 'de la sélection, et eux seuls.',
    nothing: 'Aucun terrain ne répond : le fichier sera vide et le dira.',
    inside:
      'Chaque fichier porte les surfaces (SIG, cadastrale, déclarée, utile), le zonage, les accès, les contraintes, la phrase des critères, les sources avec leur licence et la version des données. Aucune donnée personnelle.',
    patience:
      'GeoPackage, Shapefile et FlatGeobuf sont préparés avant l’envoi : moins d’une minute pour toute la région.',
    spreadsheet: 'Pour un tableur',
    gis: 'Pour un SIG',
    standard: 'Au standard CNIG « Sites économiques »',
    formats: {
      xlsx: {
        name: 'Excel (.xlsx)',
        note: 'Noms en clair, avec les feuilles Lisez-moi, Colonnes et Sources.',
      },
      csv: {
        name: 'CSV',
        note: 'Codes bruts ; point-virgule et virgule décimale, comme les tableurs français.',
      },
      'csv-zip': {
        name: 'CSV avec sa notice (.zip)',
        note: 'Le même, les colonnes et les sources à côté.',
      },
      gpkg: {
        name: 'GeoPackage (.gpkg)',
        note: 'Lambert-93, indexé, déjà mis en couleurs dans QGIS.',
      },
      shp: {
        name: 'Shapefile (.zip)',
        note: 'Lambert-93 ; noms de colonnes courts, expliqués dans le fichier.',
      },
      fgb: { name: 'FlatGeobuf (.fgb)', note: 'Lambert-93, indexé, pour les cartes en ligne.' },
      geojson: { name: 'GeoJSON', note: 'Longitude et latitude.' },
      'cnig-csv': {
        name: 'SITE-ECO et TERRAIN-ECO, CSV (.zip)',
        note: 'Les terrains sans site sont listés à part.',
      },
      'cnig-gpkg': {
        name: 'SITE-ECO et TERRAIN-ECO, GeoPackage',
        note: 'Ce qui est inconnu y est dit « inconnu ».',
      },
    },
  },
  en: {
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
  },
})
