// A legend item of the SDRIF-E, on the maps M1 and M2.
import { legendItem, portalDataset } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const sdrifERayonGares = legendItem({
  id: 'sdrif-e-rayon-gares',
  title: 'SDRIF-E : périmètre de 2 km autour des gares',
  ...portalDataset(
    'perimetre-de-2km-autour-des-secteurs-de-developpement-a-proximite-des-gares-sdrif-e',
  ),
  file: 'sdrif-e/rayon-gares.geojson',
  geometry: 'polygon',
  item: 'station_perimeter_2km',
  maps: ['M1', 'M2'],
  folder: folderOf(import.meta.url),
})
