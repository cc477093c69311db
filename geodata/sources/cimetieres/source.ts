// Cemeteries: their parcels make no plots.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const cimetieres = topoLayer({
  id: 'cimetieres',
  title: 'Cimetières (BD TOPO)',
  layer: 'cimetiere',
  file: 'env/cimetieres.geojson',
  geometry: 'polygon',
  fields: { cleabs: 'ground_out_of_play.id', toponyme: 'ground_out_of_play.name' },
  refreshDays: 365,
  serves: ['ground_out_of_play'],
  note: 'Une parcelle qui s’y trouve pour plus de moitié ne forme pas de terrain.',
  folder: folderOf(import.meta.url),
})
