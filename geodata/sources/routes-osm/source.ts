// Motorways, trunk and primary roads of Val-d'Oise, for the base map. Not a graph, and no source of junctions.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const routesOsm: Source = {
  id: 'routes-osm',
  title: 'Grandes routes du Val-d’Oise',
  producer: 'Contributeurs d’OpenStreetMap',
  licence: 'ODbL',
  vintage: 'extrait non daté',
  url: 'https://www.openstreetmap.org',
  address: { protocol: 'file' },
  file: 'transport/routes-95-osm.geojson',
  geometry: 'line',
  fields: { type: 'base_feature.class', ref: 'base_feature.name', name: 'base_feature.name' },
  refreshDays: 90,
  serves: ['base'],
  coverage: { kind: 'departement', code: '95' },
  maxRejectedShare: 0.02,
  note:
    'Pas d’échangeurs tirés de ces routes : sans les routes secondaires, une bretelle de sortie ne se distingue pas de celle ' +
    'd’une aire de service ; la distance à un échangeur reste donc inconnue.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
