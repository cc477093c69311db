// Rail lines, for the base map.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const reseauFerreIdfm: Source = {
  id: 'reseau-ferre-idfm',
  title: 'Tracés du réseau ferré d’Île-de-France',
  producer: 'Île-de-France Mobilités',
  licence: 'Licence Ouverte',
  vintage: '2026',
  url: 'https://data.iledefrance-mobilites.fr/explore/dataset/traces-du-reseau-ferre-idf',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance-mobilites.fr',
    dataset: 'traces-du-reseau-ferre-idf',
  },
  smallest: 1332,
  file: 'transport/traces-reseau-ferre-idfm-2026.geojson',
  geometry: 'line',
  fields: { mode: 'base_feature.class', res_com: 'base_feature.name' },
  refreshDays: 365,
  serves: ['base'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
