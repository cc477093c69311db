// EPCI, and the EPT of Greater Paris, which stand where an EPCI would.
import { ADMIN_EXPRESS, GEOPLATEFORME, isOneOf, UNCONFIRMED } from '../geoplateforme.ts'
import { listGroups } from '../listed-communes.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const epci: Source = {
  id: 'epci',
  title: 'EPCI et EPT d’Île-de-France',
  producer: 'IGN, INSEE',
  licence: 'Licence Ouverte',
  vintage: '2026',
  url: null,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: `${ADMIN_EXPRESS}:epci`,
    filters: [isOneOf('code_siren', listGroups())],
    rename: {
      code_siren: 'code',
      nom_officiel: 'nom',
      nature: 'type',
    },
  },
  file: 'admin/epci-ept-idf-2026.geojson',
  geometry: 'polygon',
  fields: {
    code: 'epci.siren',
    nom: 'epci.name',
    type: 'EPT or EPCI, or the nature that ADMIN EXPRESS gives: epci.kind',
  },
  refreshDays: 365,
  serves: ['territory'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  note: `La ligne « Métropole du Grand Paris » couvre Paris seul ; ses autres membres sont dessinés par EPT. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
