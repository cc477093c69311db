// A legend item of the SDRIF-E, on the map M2.
import { legendItem, portalDataset } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const sdrifEQuartiersAffaires = legendItem({
  id: 'sdrif-e-quartiers-affaires',
  title: 'SDRIF-E : quartiers d’affaires internationaux',
  ...portalDataset('quartiers-d-affaire-internationaux-sdrif-e'),
  file: 'sdrif-e/quartiers-affaires.geojson',
  geometry: 'polygon',
  item: 'business_district',
  maps: ['M2'],
  folder: folderOf(import.meta.url),
})
