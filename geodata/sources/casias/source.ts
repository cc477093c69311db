// Former industrial sites: a reason to look at the soil, not a verdict on it.
import { DEPARTEMENTS } from '../../model/codes.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const casias: Source = {
  id: 'casias',
  title: 'Anciens sites industriels et activités de service (CASIAS)',
  producer: 'Géorisques (BRGM)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://www.georisques.gouv.fr',
  address: {
    protocol: 'json-pages',
    url: 'https://www.georisques.gouv.fr/api/v1/ssp/casias',
    parts: DEPARTEMENTS.map((code_departement) => ({ code_departement })),
    page: { word: 'page', from: 1, sizeWord: 'page_size', size: 1000 },
    rows: 'data',
    total: 'results',
    place: { geometry: 'geom' },
  },
  file: 'risques/casias.geojson',
  geometry: 'point',
  fields: {
    identifiant_ssp: 'risk_point.id',
    nom_etablissement: 'risk_point.name',
    statut: 'risk_point.detail',
  },
  refreshDays: 180,
  serves: ['risk_point'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.6,
  note:
    'Beaucoup de fiches n’ont pas de position : elles sont écartées et comptées. ' +
    'Noms des champs lus dans du code tiers, à confirmer au premier chargement.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
