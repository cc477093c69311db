// Watercourses of Val-d'Oise, for the base map.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const coursEau: Source = {
  id: 'cours-eau',
  title: 'Cours d’eau du Val-d’Oise',
  producer: 'DDT 95',
  licence: 'Licence Ouverte 2.0',
  vintage: 'non daté (couche L_COURS_DEAU_L_095)',
  url: null,
  address: { protocol: 'file' },
  file: 'env/cours-eau-95.geojson',
  geometry: 'line',
  fields: { NOM: 'base_feature.name', MODIFICATI: 'what the producer took out' },
  refreshDays: 365,
  serves: ['base'],
  smallest: 'half',
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
