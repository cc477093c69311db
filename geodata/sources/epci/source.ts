// EPCI, and the EPT of Greater Paris, which stand where an EPCI would.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const epci: Source = {
  id: 'epci',
  title: 'EPCI et EPT d’Île-de-France',
  producer: 'IGN, INSEE',
  licence: 'Licence Ouverte',
  vintage: '2026',
  url: null,
  address: { protocol: 'file' },
  file: 'admin/epci-ept-idf-2026.geojson',
  geometry: 'polygon',
  fields: { code: 'epci.siren', nom: 'epci.name', type: 'EPT or EPCI' },
  refreshDays: 365,
  serves: ['territory'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  note: 'La ligne « Métropole du Grand Paris » couvre Paris seul ; ses autres membres sont dessinés par EPT.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
