// Airports that take commercial flights.
import { GEOPLATEFORME, REGION, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const aeroports: Source = {
  id: 'aeroports',
  title: 'Aéroports (BD TOPO)',
  producer: 'IGN',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://geoservices.ign.fr/bdtopo',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'BDTOPO_V3:aerodrome',
    bbox: REGION,
  },
  file: 'transport/aeroports.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    toponyme: 'access_point.name',
    nature: 'must be an aérodrome',
    categorie: 'international or national: access_point.detail',
  },
  refreshDays: 365,
  serves: ['access.airport'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `Sont repris les aérodromes de catégorie internationale ou nationale ; ni héliports, ni aérodromes de loisir. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
