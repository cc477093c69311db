// Logistics areas of the SDES, north of the region: statistical outlines around clusters of warehouses.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const airesLogistiques: Source = {
  id: 'aires-logistiques',
  title: 'Aires logistiques (répertoire national des entrepôts)',
  producer: 'SDES',
  licence: 'Licence Ouverte 2.0',
  vintage: 'extrait non daté, nord de l’Île-de-France',
  url: null,
  address: { protocol: 'file' },
  file: 'eco/aires-logistiques-nord-idf.geojson',
  geometry: 'polygon',
  fields: { id_aire: 'site.id' },
  refreshDays: 730,
  serves: ['site'],
  smallest: 'half',
  maxRejectedShare: 0.2,
  note:
    'Aucune adresse publique ne lui est connue : un dossier la tient. ' +
    'Contours statistiques autour d’entrepôts, marqués « substitution ». Extraction coupée à 48,8° N et 2,65° E : ' +
    'les aires qui touchent ces bords sont tronquées et leur surface est un minimum.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
