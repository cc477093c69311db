// Ways of OpenStreetMap on the plateau of Saclay, with the bans that a lorry meets there.
import { roadFile } from '../families/road-tags/road-tags.ts'
import { folderOf } from '../source.ts'

export const reseauOsmSaclay = roadFile({
  id: 'reseau-osm-saclay',
  title: 'Routes du plateau de Saclay (OpenStreetMap)',
  vintage: '2021',
  file: 'transport/reseau-osm-saclay-2021.geojson',
  roads: { way: 'osm_id' },
  note: 'Sans relations : les interdictions de tourner n’y figurent pas.',
  folder: folderOf(import.meta.url),
})
