// Former industrial sites: a reason to look at the soil, not a verdict on it.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const casias: Source = {
  id: 'casias',
  title: 'Anciens sites industriels (CASIAS)',
  producer: 'Géorisques',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://www.georisques.gouv.fr',
  address: { protocol: 'file' },
  file: 'risques/casias.csv',
  geometry: 'point',
  fields: { identifiant: 'risk_point.id', nom: 'risk_point.name' },
  refreshDays: 180,
  serves: ['risk_point'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.1,

  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
