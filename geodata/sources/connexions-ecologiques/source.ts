// Ecological connections of regional interest: a legend item of the third SDRIF-E map, drawn as points.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const connexionsEcologiques: Source = {
  id: 'connexions-ecologiques',
  title: 'SDRIF-E : connexions écologiques d’intérêt régional',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: 'https://data.iledefrance.fr',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance.fr',
    dataset: 'connexion-ecologique-sdrif-e',
  },
  file: 'env/connexions-ecologiques-sdrif-e-idf.geojson',
  geometry: 'point',
  fields: { objectid: 'sdrif_e.id', commune: 'sdrif_e.name', lib_sstra: 'sdrif_e.name' },
  refreshDays: 365,
  serves: ['sdrif_e', 'sdrif_e.ecological_connection'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  note: 'Carte « Placer la nature au cœur du développement régional », dessinée pour le 1:150 000. Seul poste de légende du SDRIF-E chargé.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
