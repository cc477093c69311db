// River ports and quays that take goods; marinas are none.
import { GEOPLATEFORME, REGION, TOPO_SHAPE, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const ports: Source = {
  id: 'ports',
  title: 'Ports de commerce (BD TOPO)',
  producer: 'IGN',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://geoservices.ign.fr/bdtopo',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'BDTOPO_V3:equipement_de_transport',
    bbox: REGION,
    shape: TOPO_SHAPE,
    filters: ["nature = 'Port'"],
  },
  file: 'transport/ports.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    nature: 'which it is',
    nature_detaillee: 'which it is: access_point.detail',
    toponyme: 'access_point.name',
  },
  refreshDays: 180,
  serves: ['access.port'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `Seuls les ports dits de commerce sont repris : un port sans précision ou de plaisance n’est pas un accès au fret. La couche d’HAROPA n’a pas d’adresse connue. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
