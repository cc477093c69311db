// What the client's page says beside the document of the offer, whose words it shares with the dossier.
import type { Language } from '../../../geodata/model/labels.ts'
import type { DocumentWords } from '../../../geodata/offers/document/document-words.ts'

type OwnWords = {
  outOf10: (value: number) => string
  sourceMark: (number: number) => string
  citedIn: string
  files: string
  file: Readonly<Record<'dossier.pdf' | 'plots.xlsx' | 'plots.gpkg' | 'plots.geojson', string>>
  noDrawing: string
}
export type ClientWords = DocumentWords & OwnWords
export type OfferedFile = keyof OwnWords['file']

export const CLIENT_WORDS: Readonly<Record<Language, OwnWords>> = {
  fr: {
    outOf10: (value) => `${Math.round(value * 10)} sur 10`,
    sourceMark: (number) => `source ${number}`,
    citedIn: 'Citée dans :',
    files: 'Fichiers',
    file: {
      'dossier.pdf': 'Dossier (PDF)',
      'plots.xlsx': 'Tableur (XLSX)',
      'plots.gpkg': 'SIG (GeoPackage)',
      'plots.geojson': 'SIG (GeoJSON)',
    },
    noDrawing: 'La carte ne peut pas être montrée :',
  },
  en: {
    outOf10: (value) => `${Math.round(value * 10)} out of 10`,
    sourceMark: (number) => `source ${number}`,
    citedIn: 'Cited in:',
    files: 'Files',
    file: {
      'dossier.pdf': 'Dossier (PDF)',
      'plots.xlsx': 'Spreadsheet (XLSX)',
      'plots.gpkg': 'GIS (GeoPackage)',
      'plots.geojson': 'GIS (GeoJSON)',
    },
    noDrawing: 'The map cannot be shown:',
  },
}
