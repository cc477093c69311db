// Two legend items of the SDRIF-E in one layer of points: preferential urbanisation, industrial development.
import { DRAWN_AND_WHOLE, portalDataset, sdrifELayer } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const sdrifEUrbanisation = sdrifELayer({
  id: 'sdrif-e-urbanisation',
  title: 'SDRIF-E : secteurs d’urbanisation préférentielle ou de développement industriel',
  ...portalDataset(
    'secteurs-durbanisation-preferentielle-ou-de-developpement-industriel-donnees-ponctuelles-sdrif-e',
  ),
  file: 'sdrif-e/urbanisation.geojson',
  geometry: 'point',
  fields: {},
  items: ['preferential_urbanisation', 'industrial_development'],
  maxRejectedShare: 0.05,
  note: DRAWN_AND_WHOLE,
  keepsProperties: true,
  folder: folderOf(import.meta.url),
})
