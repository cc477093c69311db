// River and rail freight sites of Val-d'Oise, as the Region's scheme names them.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const plateformesMultimodales: Source = {
  id: 'plateformes-multimodales',
  title: 'Sites multimodaux du Val-d’Oise (fleuve et fer)',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF',
  url: 'https://data.iledefrance.fr',
  address: { protocol: 'file' },
  file: 'transport/plateformes-multimodales-95.geojson',
  geometry: 'point',
  fields: { nom: 'access_point.name', mode: 'access_point.kind: ferrov is rail, fluv is port' },
  refreshDays: 365,
  serves: ['access.rail', 'access.port'],
  smallest: 'half',
  maxRejectedShare: 0,
  note: 'Aucune adresse publique ne lui est connue : un dossier la tient.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
