// A legend item of the SDRIF-E, on the maps M1 and M2.
import { legendItem, portalDataset } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const sdrifESecteursGares = legendItem({
  id: 'sdrif-e-secteurs-gares',
  title: 'SDRIF-E : secteurs de développement à proximité des gares',
  ...portalDataset('secteurs-de-developpement-a-proximite-des-gares-sdrif-e'),
  file: 'sdrif-e/secteurs-gares.geojson',
  geometry: 'point',
  item: 'station_development',
  maps: ['M1', 'M2'],
  folder: folderOf(import.meta.url),
})
