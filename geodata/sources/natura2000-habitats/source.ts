// Natura 2000 sites of the Habitats directive.
import { natura2000Sites } from '../families/natura2000/natura2000-sites.ts'
import { folderOf } from '../source.ts'

export const natura2000Habitats = natura2000Sites({
  id: 'natura2000-habitats',
  title: 'Natura 2000, directive Habitats (ZSC, SIC)',
  layer: 'patrinat_sic:sic',
  file: 'env/natura2000-habitats-95.geojson',
  smallest: 7,
  folder: folderOf(import.meta.url),
})
