// A legend item of the SDRIF-E, on the map M2.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const sdrifEQuartiersAffaires: Source = {
  id: 'sdrif-e-quartiers-affaires',
  title: 'SDRIF-E : quartiers d’affaires internationaux',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: 'https://data.iledefrance.fr/explore/dataset/quartiers-d-affaire-internationaux-sdrif-e/',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance.fr',
    dataset: 'quartiers-d-affaire-internationaux-sdrif-e',
  },
  file: 'sdrif-e/quartiers-affaires.geojson',
  geometry: 'polygon',
  fields: {},
  refreshDays: 365,
  serves: ['sdrif_e', 'sdrif_e.business_district'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: 'Poste de légende d’une carte dessinée pour le 1:150 000 : jamais exact à la parcelle. Champs non publiés : tous sont gardés tels quels.',
  crs: 'EPSG:4326',
  keepsProperties: true,
  folder: folderOf(import.meta.url),
}
