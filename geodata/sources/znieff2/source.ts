// ZNIEFF of type II: an inventory, not a protection.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const znieff2: Source = {
  id: 'znieff2',
  title: 'ZNIEFF de type II : grands ensembles naturels',
  producer: 'INPN (PatriNat)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'extrait du 30 juillet 2026',
  url: 'https://inpn.mnhn.fr',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'patrinat_znieff2:znieff2',
    bbox: REGION,
  },
  fetchedCoverage: { kind: 'region' },
  file: 'env/znieff2-95.geojson',
  geometry: 'polygon',
  fields: {
    id_mnhn: 'constraint_area.id',
    nom: 'constraint_area.name',
    url: 'constraint_area.url',
  },
  refreshDays: 180,
  serves: ['constraint.znieff2'],
  effect: 'informs',
  coverage: { kind: 'departement', code: '95' },
  maxRejectedShare: 0.05,
  note: 'Inventaire, pas une protection. Zones qui touchent le Val-d’Oise, entières.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
