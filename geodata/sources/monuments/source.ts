// Protected monuments as points: what an easement of surroundings (AC1) may come from.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const monuments: Source = {
  id: 'monuments',
  title: 'Immeubles protégés au titre des monuments historiques',
  producer: 'Ministère de la Culture',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://data.culture.gouv.fr/explore/dataset/liste-des-immeubles-proteges-au-titre-des-monuments-historiques/',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.culture.gouv.fr',
    dataset: 'liste-des-immeubles-proteges-au-titre-des-monuments-historiques',
    where: 'region="Île-de-France"',
  },
  file: 'env/monuments.geojson',
  geometry: 'point',
  fields: {
    reference: 'context_point.id',
    denomination_de_l_edifice: 'context_point.name',
    typologie_de_la_protection: 'classé or inscrit: context_point.detail',
  },
  refreshDays: 180,
  serves: ['context.monument'],

  smallest: 'half',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.1,
  note:
    'Points seulement : le rayon ou le périmètre des abords se lit dans les servitudes AC1, aucun n’est inventé. ' +
    'Noms des champs lus dans du code tiers, à confirmer au premier chargement.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
