// Ecological connections of regional interest: a legend item of the third SDRIF-E map, drawn as points.
import { PORTAL, portalDataset, sdrifELayer } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const connexionsEcologiques = sdrifELayer({
  id: 'connexions-ecologiques',
  title: 'SDRIF-E : connexions écologiques d’intérêt régional',
  ...portalDataset('connexion-ecologique-sdrif-e'),
  url: PORTAL,
  file: 'env/connexions-ecologiques-sdrif-e-idf.geojson',
  geometry: 'point',
  fields: { objectid: 'sdrif_e.id', commune: 'sdrif_e.name', lib_sstra: 'sdrif_e.name' },
  items: ['ecological_connection'],
  maxRejectedShare: 0,
  note: 'Carte « Placer la nature au cœur du développement régional », dessinée pour le 1:150 000. Seul poste de légende du SDRIF-E chargé.',
  smallest: 94,
  folder: folderOf(import.meta.url),
})
