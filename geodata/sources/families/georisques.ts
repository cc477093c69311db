// Records of the Géorisques API v1, asked for by département.
import { DEPARTEMENTS } from '../../model/codes.ts'
import type { RecordPlace, Source } from '../source.ts'
import type { Entry } from './entry.ts'

const TOLD = {
  producer: 'Géorisques (BRGM)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://www.georisques.gouv.fr',
  refreshDays: 180,
  coverage: { kind: 'region' },
  smallest: 'half',
  crs: 'EPSG:4326',
} satisfies Partial<Source>

type Records = Entry<keyof typeof TOLD | 'address'> & {
  path: string
  /** The word of the query that names a département. */
  departement?: string
  place?: RecordPlace
  /** Records in a page. */
  size?: number
  key: string
}

export const georisquesRecords = ({
  path,
  departement = 'code_departement',
  place = { geometry: 'geom' },
  size = 1000,
  key,
  ...entry
}: Records): Source => ({
  ...TOLD,
  address: {
    protocol: 'json-pages',
    url: `https://www.georisques.gouv.fr/api/v1/${path}`,
    parts: DEPARTEMENTS.map((code) => ({ [departement]: code })),
    page: { word: 'page', from: 1, sizeWord: 'page_size', size },
    rows: 'data',
    total: 'results',
    key,
    place,
  },
  ...entry,
})
