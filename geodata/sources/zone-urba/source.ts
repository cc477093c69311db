// Zones of the local plans in force.
import type { Source } from '../source.ts'
import { GEOPLATEFORME } from '../geoplateforme.ts'
import { partitionFilters } from '../plu-partitions.ts'
import { folderOf } from '../source.ts'

export const zoneUrba: Source = {
  id: 'zone-urba',
  title: 'Zones des PLU et PLUi',
  producer: 'Géoportail de l’urbanisme',
  licence: 'Licence Ouverte 2.0',
  vintage: 'en vigueur au jour de la lecture',
  url: 'https://www.geoportail-urbanisme.gouv.fr',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'wfs_du:zone_urba',
    filters: partitionFilters(),
  },
  file: 'plu/zone-urba.geojson',
  geometry: 'polygon',
  fields: {
    gid: 'zone_urba.id',
    libelle: 'zone_urba.libelle',
    libelong: 'zone_urba.libelong',
    typezone: 'zone_urba.typezone and zone',
    destdomi: 'zone_urba.destdomi',
    partition: 'zone_urba.partition',
    idurba: 'zone_urba.idurba',
    datappro: 'zone_urba.approved_on',
    urlfic: 'zone_urba.url',
  },
  refreshDays: 30,
  serves: ['zone_urba'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.01,
  note: 'DESTDOMI n’est renseigné que pour une zone sur dix environ : les usages admis sont lus du type, de l’intitulé et du code, avec leur confiance.',
  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
