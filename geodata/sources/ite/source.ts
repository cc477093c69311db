// Company rail sidings (installations terminales embranchées): Val-d'Oise in a mirror, the country from the address.
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const ite: Source = {
  id: 'ite',
  title: 'Installations terminales embranchées (ITE 3000)',
  producer: 'Cerema',
  licence: 'Licence Ouverte 2.0',
  vintage: 'ITE 3000',
  url: 'https://www.data.gouv.fr/datasets/base-de-donnees-des-installations-terminales-embranchees-fret-en-france-ite-3000',
  address: {
    protocol: 'download',
    url: 'https://static.data.gouv.fr/resources/base-de-donnees-des-installations-terminales-embranchees-fret-en-france-ite-3000/20260415-093501/base-ite-3000.geojson',
    rename: {
      ID_ITE: 'id_ite',
      Raison_sociale: 'raison_sociale',
      Utilisation_ITE: 'utilisation_ite',
      Etat_ITE: 'etat_ite',
    },
  },
  // Those of Val-d'Oise, of those of the country.
  smallest: 17,
  national: true,
  file: 'transport/ite-95.geojson',
  geometry: 'point',
  fields: {
    id_ite: 'access_point.id',
    raison_sociale: 'access_point.name',
    utilisation_ite: 'access_point.detail',
    etat_ite: 'access_point.detail',
  },
  refreshDays: 365,
  serves: ['access.rail'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0.1,
  note: 'Les embranchements inutilisables (à reconstruire) ne sont pas comptés comme un accès.',
  crs: 'EPSG:4326',
  prepare: leaveOutOffRegion,
  folder: folderOf(import.meta.url),
}
