// Stations that take freight.
import { GEOPLATEFORME, REGION, TOPO_SHAPE, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const garesFret: Source = {
  id: 'gares-fret',
  title: 'Gares de fret (BD TOPO)',
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
    filters: ["nature IN ('Gare fret uniquement', 'Gare voyageurs et fret')"],
  },
  file: 'transport/gares-fret.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    nature: 'which it is',
    nature_detaillee: 'which it is: access_point.detail',
    toponyme: 'access_point.name',
  },
  refreshDays: 180,
  serves: ['access.rail'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `La BD TOPO ne dit pas si une gare est ouverte au trafic de fret aujourd’hui. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
