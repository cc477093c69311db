// What the client's page says beside the document of the offer, whose words it shares with the dossier.
import type { Language } from '../../../geodata/model/language.ts'
import { messages } from '../../../geodata/model/messages.ts'
import type { DocumentWords } from '../../../geodata/offers/document/document-words.ts'

export const CLIENT_WORDS = messages({
  fr: {
    outOf10: (value: number) => `${Math.round(value * 10)} sur 10`,
    sourceMark: (number: number) => `source ${number}`,
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
    outOf10: (value: number) => `${Math.round(value * 10)} out of 10`,
    sourceMark: (number: number) => `source ${number}`,
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
})

type OwnWords = (typeof CLIENT_WORDS)[Language]
export type ClientWords = DocumentWords & OwnWords
export type OfferedFile = keyof OwnWords['file']
