// Every road and path of the region from OpenStreetMap: the road graph, with one-way streets and limits for lorries.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const routesOsmPbf: Source = {
  id: 'routes-osm-pbf',
  title: 'Routes, rues et chemins (OpenStreetMap)',
  producer: 'Contributeurs d’OpenStreetMap, extrait régional de Geofabrik',
  licence: 'ODbL',
  vintage: 'au jour de la lecture',
  url: 'https://download.geofabrik.de/europe/france/ile-de-france.html',
  address: {
    protocol: 'download',
    url: 'https://download.geofabrik.de/europe/france/ile-de-france-latest.osm.pbf',
  },
  file: 'transport/ile-de-france.osm.pbf',
  geometry: 'line',
  // Read from the tags of each way by geodata/readers/osm-road-tags.ts.
  fields: {
    class: 'highway, access, motor_vehicle, vehicle, area → road.class',
    name: 'ref, name → road.name',
    oneway: 'oneway, junction → road.oneway',
    speed_kmh: 'maxspeed → road.speed_kmh',
    truck: 'hgv, goods → road.truck',
    foot: 'foot, access → road.foot',
    max_weight_t: 'maxweight → road.max_weight_t',
    max_height_m: 'maxheight → road.max_height_m',
    max_width_m: 'maxwidth → road.max_width_m',
    level: 'bridge, tunnel, layer → road.level',
  },
  refreshDays: 30,
  serves: ['road'],
  smallest: 4928,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note:
    'Passe avant les autres sources de routes, dont il remplace les tronçons dans le graphe. Les interdictions de tourner ne ' +
    'sont pas lues. Adresse relevée dans du code tiers, à confirmer au premier chargement ; quelque 320 Mo.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
