// A legend item of the SDRIF-E, on the maps M1 and M3.
import { DRAWN_AND_WHOLE, legendItem, portalDataset } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'

export const sdrifEZoneInondable = legendItem({
  id: 'sdrif-e-zone-inondable',
  title: 'SDRIF-E : zone pouvant présenter un risque d’inondation',
  ...portalDataset('zone-inondable-sdrif-e'),
  address: { protocol: 'file' },
  file: 'sdrif-e/zone-inondable.zip',
  reading: { encoding: 'utf-8' },
  crs: 'EPSG:2154',
  geometry: 'polygon',
  item: 'flood_risk_zone',
  maps: ['M1', 'M3'],
  note: `${DRAWN_AND_WHOLE} Le portail ne la donne qu’en pièce jointe (shapefile) : à déposer dans un dossier.`,
  folder: folderOf(import.meta.url),
})
