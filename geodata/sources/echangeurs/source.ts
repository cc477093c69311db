// Junctions of dual-carriageway roads: where a lorry leaves or joins the fast network.
import { GEOPLATEFORME, REGION, TOPO_SHAPE, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const echangeurs: Source = {
  id: 'echangeurs',
  title: 'Échangeurs routiers (BD TOPO)',
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
    filters: ["nature = 'Carrefour' AND nature_detaillee ILIKE '%changeur%'"],
  },
  file: 'transport/echangeurs.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    nature: 'which it is',
    nature_detaillee: 'which it is: access_point.detail',
    toponyme: 'access_point.name',
  },
  refreshDays: 90,
  serves: ['access.junction'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `Échangeurs d’autoroutes et de voies rapides, sans distinguer les sens desservis. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
