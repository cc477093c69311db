// Substations as a third party lists them for feeding in: place and name alone are read. Its capacities are of injection,
// their meaning unsure, and its `u_max_code` is no voltage. Those of BD TOPO take their place.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const postesSources: Source = {
  id: 'postes-sources',
  title: 'Postes sources (liste Caparéseau)',
  producer: 'RTE, Enedis et autres gestionnaires de réseau',
  licence: 'à confirmer',
  vintage: '2026',
  url: null,
  address: { protocol: 'file' },
  file: 'energie/capareseau-postes-idf-2026.geojson',
  geometry: 'point',
  fields: { code: 'access_point.id', nom: 'access_point.name' },
  refreshDays: 365,
  serves: ['access.substation'],
  smallest: 'half',
  maxRejectedShare: 0.02,
  note: 'Place et nom seulement : les capacités de ce fichier sont d’injection. La tension y est inconnue. Un poste proche n’est pas une capacité de raccordement.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
