// A legend item of the SDRIF-E, on the maps M1 and M2.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const sdrifESecteursGares: Source = {
  id: 'sdrif-e-secteurs-gares',
  title: 'SDRIF-E : secteurs de développement à proximité des gares',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: 'https://data.iledefrance.fr/explore/dataset/secteurs-de-developpement-a-proximite-des-gares-sdrif-e/',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance.fr',
    dataset: 'secteurs-de-developpement-a-proximite-des-gares-sdrif-e',
  },
  file: 'sdrif-e/secteurs-gares.geojson',
  geometry: 'point',
  fields: {},
  refreshDays: 365,
  serves: ['sdrif_e', 'sdrif_e.station_development'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: 'Poste de légende d’une carte dessinée pour le 1:150 000 : jamais exact à la parcelle. Champs non publiés : tous sont gardés tels quels.',
  crs: 'EPSG:4326',
  keepsProperties: true,
  folder: folderOf(import.meta.url),
}
