// Company rail sidings (installations terminales embranchées) of Val-d'Oise.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const ite: Source = {
  id: 'ite',
  title: 'Installations terminales embranchées du Val-d’Oise (ITE 3000)',
  producer: 'Cerema',
  licence: 'Licence Ouverte 2.0',
  vintage: 'ITE 3000',
  url: 'https://www.data.gouv.fr/datasets/base-de-donnees-des-installations-terminales-embranchees-fret-en-france-ite-3000',
  address: { protocol: 'file' },
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
  coverage: { kind: 'departement', code: '95' },
  maxRejectedShare: 0.1,
  note: 'Les embranchements inutilisables (à reconstruire) ne sont pas comptés comme un accès.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
