// Regional nature parks.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const pnr: Source = {
  id: 'pnr',
  title: 'Parcs naturels régionaux',
  producer: 'INPN (PatriNat)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'extrait du 30 juillet 2026',
  url: 'https://inpn.mnhn.fr',
  address: { protocol: 'wfs', url: GEOPLATEFORME, typeName: 'patrinat_pnr:pnr', bbox: REGION },
  fetchedCoverage: { kind: 'region' },
  file: 'env/pnr-95.geojson',
  geometry: 'polygon',
  fields: {
    id_mnhn: 'constraint_area.id',
    nom: 'constraint_area.name',
    url: 'constraint_area.url',
  },
  refreshDays: 180,
  serves: ['constraint.regional_park'],
  effect: 'informs',
  coverage: { kind: 'departement', code: '95' },
  maxRejectedShare: 0.05,
  note: 'Parcs qui touchent le Val-d’Oise, entiers. Le fichier date du 8 mai 2019 la fin de l’acte du Vexin français : à vérifier.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
