// Activity zones as the Cerema draws them from OSM, PLU zones and BD TOPO: proxies of ZAE perimeters.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const fusac: Source = {
  id: 'fusac',
  title: 'Zones d’activité FUSAC',
  producer: 'Cerema',
  licence: 'Licence Ouverte 2.0',
  vintage: '2025',
  url: 'https://datafoncier.cerema.fr/fusac',
  address: { protocol: 'file' },
  file: 'eco/fusac.gpkg',
  geometry: 'polygon',
  fields: { site_id: 'site.id' },
  refreshDays: 365,
  serves: ['site'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.01,
  note: 'Contours construits à partir d’OSM, des PLU et de la BD TOPO : ni une ZAE déclarée, ni un périmètre opposable.',
  crs: 'EPSG:2154',

  folder: folderOf(import.meta.url),
}
