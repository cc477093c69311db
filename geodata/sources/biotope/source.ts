// Biotope protection orders: only the WFS has them.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const biotope: Source = {
  id: 'biotope',
  title: 'Arrêtés de protection de biotope',
  producer: 'INPN (PatriNat)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'en vigueur au jour de la lecture',
  url: 'https://inpn.mnhn.fr',
  address: { protocol: 'wfs', url: GEOPLATEFORME, typeName: 'patrinat_apb:apb', bbox: REGION },
  file: 'env/apb.geojson',
  geometry: 'polygon',
  fields: {
    id_mnhn: 'constraint_area.id',
    nom: 'constraint_area.name',
    url: 'constraint_area.url',
  },
  refreshDays: 180,
  serves: ['constraint.biotope'],
  effect: 'forbids',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,

  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
