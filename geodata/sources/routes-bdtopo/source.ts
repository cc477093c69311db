// Main roads of the whole region, for the base map.
import { GEOPLATEFORME, REGION, TOPO_SHAPE, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const routesBdtopo: Source = {
  id: 'routes-bdtopo',
  title: 'Grandes routes (BD TOPO)',
  producer: 'IGN',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://geoservices.ign.fr/bdtopo',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'BDTOPO_V3:troncon_de_route',
    bbox: REGION,
    shape: TOPO_SHAPE,
    filters: ["importance IN ('1', '2')"],
  },
  file: 'transport/routes-bdtopo.geojson',
  geometry: 'line',
  fields: {
    nature: 'base_feature.class',
    importance: 'base_feature.class',
    cpx_numero: 'base_feature.name',
  },
  refreshDays: 180,
  serves: ['base'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `Tronçons d’importance 1 et 2, pour le fond de carte seulement. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
