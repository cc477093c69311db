// Electric substations: how near a plot is to the grid that a factory or a data centre would be fed from.
import { GEOPLATEFORME, REGION, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const postesElectriques: Source = {
  id: 'postes-electriques',
  title: 'Postes de transformation électrique (BD TOPO)',
  producer: 'IGN',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://geoservices.ign.fr/bdtopo',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'BDTOPO_V3:poste_de_transformation',
    bbox: REGION,
  },
  file: 'transport/postes-electriques.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    toponyme: 'access_point.name',
    etat_de_l_objet: 'en service ou non',
  },
  refreshDays: 365,
  serves: ['access.substation'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `Enceintes des postes de transformation, ramenées à un point ; la BD TOPO n’en dit pas la tension. Un poste proche n’est pas une capacité de raccordement. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
