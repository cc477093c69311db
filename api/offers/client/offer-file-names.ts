// The files that an offer can be taken away as.
import { EXPORT_FACTS } from '../../../geodata/model/export-formats.ts'

export const OFFER_FILES = {
  'dossier.pdf': { media: 'application/pdf', extension: '.pdf' },
  'plots.xlsx': EXPORT_FACTS.xlsx,
  'plots.gpkg': EXPORT_FACTS.gpkg,
  'plots.geojson': EXPORT_FACTS.geojson,
  'offer.json': { media: 'application/json; charset=UTF-8', extension: '.json' },
} as const satisfies Readonly<Record<string, { media: string; extension: string }>>

export type OfferFileName = keyof typeof OFFER_FILES

export const OFFER_FILE_NAMES = Object.keys(OFFER_FILES) as OfferFileName[]
