// Natura 2000 sites of the Birds directive.
import { natura2000Sites } from '../families/natura2000/natura2000-sites.ts'
import { folderOf } from '../source.ts'

export const natura2000Oiseaux = natura2000Sites({
  id: 'natura2000-oiseaux',
  title: 'Natura 2000, directive Oiseaux (ZPS)',
  layer: 'patrinat_zps:zps',
  file: 'env/natura2000-oiseaux-95.geojson',
  smallest: 3,
  folder: folderOf(import.meta.url),
})
