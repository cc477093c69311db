// Motorways, trunk and primary roads of Val-d'Oise, for the base map. Loaded as roads too, but it answers no distance by
// road: most plots lie on streets that it does not hold, and it does not say which way a carriageway goes.
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
  fields: {
    type: 'base_feature.class, road.class',
    ref: 'base_feature.name, road.name',
    name: 'base_feature.name, road.name',
  },
  refreshDays: 90,
  serves: ['base'],
  smallest: 'half',
  maxRejectedShare: 0.02,
  note:
    'Sans sens de circulation : ses tronçons, chargés comme routes, valent pour les deux sens. Sans les routes secondaires ni ' +
    'les rues, ils ne servent pas aux distances par la route, qui restent inconnues. Pas d’échangeurs tirés de ces routes : ' +
    'une bretelle de sortie ne s’y distingue pas de celle d’une aire de service.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
