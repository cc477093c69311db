// A legend item of the SDRIF-E, on the maps M1 and M2.
import { legendItem, portalDataset } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const sdrifEPolarites = legendItem({
  id: 'sdrif-e-polarites',
  title: 'SDRIF-E : polarités',
  ...portalDataset('polarites-constituees-dune-ou-plusieurs-communes-sdrif-e'),
  file: 'sdrif-e/polarites.geojson',
  geometry: 'polygon',
  item: 'polarity',
  maps: ['M1', 'M2'],
  folder: folderOf(import.meta.url),
})
