// Airport noise plans, zones A to D.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const bruitAerien: Source = {
  id: 'bruit-aerien',
  title: 'Plans d’exposition au bruit des aérodromes',
  producer: 'DGAC',
  licence: 'Licence Ouverte 2.0',
  vintage: 'en vigueur au jour de la lecture',
  url: 'https://www.geoportail.gouv.fr',
  address: { protocol: 'wfs', url: GEOPLATEFORME, typeName: 'dgac_peb_arrete_wfs', bbox: REGION },
  file: 'env/peb.geojson',
  geometry: 'polygon',
  fields: {},
  refreshDays: 180,
  serves: ['constraint.noise'],
  effect: 'conditions',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,

  crs: 'EPSG:4326',
  keepsProperties: true,
  folder: folderOf(import.meta.url),
}
