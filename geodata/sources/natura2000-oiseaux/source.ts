// Natura 2000 sites of the Birds directive.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const natura2000Oiseaux: Source = {
  id: 'natura2000-oiseaux',
  title: 'Natura 2000, directive Oiseaux (ZPS)',
  producer: 'INPN (PatriNat)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'extrait du 30 juillet 2026',
  url: 'https://inpn.mnhn.fr',
  address: { protocol: 'wfs', url: GEOPLATEFORME, typeName: 'patrinat_zps:zps', bbox: REGION },
  fetchedCoverage: { kind: 'region' },
  file: 'env/natura2000-oiseaux-95.geojson',
  geometry: 'polygon',
  fields: {
    sitecode: 'constraint_area.id',
    sitename: 'constraint_area.name',
    url: 'constraint_area.url',
  },
  refreshDays: 180,
  serves: ['constraint.natura2000'],
  effect: 'conditions',
  coverage: { kind: 'departement', code: '95' },
  maxRejectedShare: 0.05,
  note: 'Sites qui touchent le Val-d’Oise, entiers. Un projet peut y être soumis à une évaluation des incidences.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
