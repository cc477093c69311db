// Two legend items of the SDRIF-E in one layer of points: preferential urbanisation, industrial development.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const sdrifEUrbanisation: Source = {
  id: 'sdrif-e-urbanisation',
  title: 'SDRIF-E : secteurs d’urbanisation préférentielle ou de développement industriel',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: 'https://data.iledefrance.fr/explore/dataset/secteurs-durbanisation-preferentielle-ou-de-developpement-industriel-donnees-ponctuelles-sdrif-e/',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance.fr',
    dataset:
      'secteurs-durbanisation-preferentielle-ou-de-developpement-industriel-donnees-ponctuelles-sdrif-e',
  },
  file: 'sdrif-e/urbanisation.geojson',
  geometry: 'point',
  fields: {},
  refreshDays: 365,
  serves: ['sdrif_e', 'sdrif_e.preferential_urbanisation', 'sdrif_e.industrial_development'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.05,
  note: 'Poste de légende d’une carte dessinée pour le 1:150 000 : jamais exact à la parcelle. Champs non publiés : tous sont gardés tels quels.',
  crs: 'EPSG:4326',
  keepsProperties: true,
  folder: folderOf(import.meta.url),
}
