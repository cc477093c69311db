// EPCI, and the EPT of Greater Paris, which stand where an EPCI would.
import { adminExpress } from '../families/admin-express.ts'
import { isOneOf } from '../geoplateforme.ts'
import { listGroups } from '../listed-communes.ts'
import { folderOf } from '../source.ts'

export const epci = adminExpress({
  id: 'epci',
  title: 'EPCI et EPT d’Île-de-France',
  vintage: '2026',
  layer: 'epci',
  filter: isOneOf('code_siren', listGroups()),
  rename: { code_siren: 'code', nom_officiel: 'nom', nature: 'type' },
  file: 'admin/epci-ept-idf-2026.geojson',
  fields: {
    code: 'epci.siren',
    nom: 'epci.name',
    type: 'EPT or EPCI, or the nature that ADMIN EXPRESS gives: epci.kind',
  },
  note: 'La ligne « Métropole du Grand Paris » couvre Paris seul ; ses autres membres sont dessinés par EPT.',
  smallest: 60,
  folder: folderOf(import.meta.url),
})
