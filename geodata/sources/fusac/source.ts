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
  reading: { layer: 'fr_fusac_cerema_site_eco_2025' },
  fields: { site_id: 'site.id', site_type: 'which are taken', site_etat: 'which are taken' },
  // Of 451 345 sites, 209 420 are diffuse and 45 558 activity areas.
  taken: { site_type: ['zone d’activité économique'], site_etat: ['existant et actif'] },
  national: true,
  refreshDays: 365,
  serves: ['site'],

  smallest: 'half',
  maxRejectedShare: 0.01,
  note:
    'Contours construits à partir d’OSM, des PLU et de la BD TOPO : ni une ZAE déclarée, ni un périmètre opposable. Le Cerema le donne ' +
    'en archive 7z de 1,3 Go, à télécharger et à déballer à la main (9,8 Go) : le GeoPackage se dépose dans un dossier.',
  crs: 'EPSG:2154',

  folder: folderOf(import.meta.url),
}
