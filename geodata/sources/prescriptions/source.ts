// Areas where a local plan prescribes something beyond its zones.
import type { Source } from '../source.ts'
import { GEOPLATEFORME } from '../geoplateforme.ts'
import { partitionFilters } from '../plu-partitions.ts'
import { folderOf } from '../source.ts'

export const prescriptions: Source = {
  id: 'prescriptions',
  title: 'Prescriptions surfaciques des PLU et PLUi',
  producer: 'Géoportail de l’urbanisme',
  licence: 'Licence Ouverte 2.0',
  vintage: 'en vigueur au jour de la lecture',
  url: 'https://www.geoportail-urbanisme.gouv.fr',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'wfs_du:prescription_surf',
    filters: partitionFilters(),
  },
  file: 'plu/prescription-surf.geojson',
  geometry: 'polygon',
  fields: {
    gid: 'prescription.id',
    libelle: 'prescription.name',
    txt: 'prescription.label',
    typepsc: 'prescription.code',
    stypepsc: 'prescription.subcode',
    partition: 'prescription.partition',
    urlfic: 'prescription.url',
  },
  refreshDays: 30,
  serves: ['prescription'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,

  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
