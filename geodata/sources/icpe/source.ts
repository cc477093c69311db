// Classified installations: shown as information, never as a buffer.
import type { Source } from '../source.ts'
import { DEPARTEMENTS } from '../../model/codes.ts'
import { folderOf } from '../source.ts'

export const icpe: Source = {
  id: 'icpe',
  title: 'Installations classées (ICPE) et Seveso',
  producer: 'Géorisques',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://www.georisques.gouv.fr',
  address: {
    protocol: 'json-pages',
    url: 'https://www.georisques.gouv.fr/api/v1/installations_classees',
    parts: DEPARTEMENTS.map((departement) => ({ departement })),
    page: { word: 'page', from: 1, sizeWord: 'page_size', size: 1000 },
    rows: 'data',
    total: 'results',
    place: { x: 'longitude', y: 'latitude' },
  },
  file: 'risques/icpe.geojson',
  geometry: 'point',
  fields: {
    codeAIOT: 'risk_point.id',
    raisonSociale: 'risk_point.name',
    statutSeveso: 'risk_point.kind',
    regime: 'risk_point.detail',
  },
  refreshDays: 30,
  serves: ['risk_point'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.05,
  note: 'Points : la distance à un site Seveso est une information, seules les zones d’un PPRT sont une contrainte.',
  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
