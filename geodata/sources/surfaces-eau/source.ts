// Water as areas: parcels of rivers, basins and ponds make no plots.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const surfacesEau = topoLayer({
  id: 'surfaces-eau',
  title: 'Surfaces en eau (BD TOPO)',
  layer: 'surface_hydrographique',
  file: 'env/surfaces-eau.geojson',
  geometry: 'polygon',
  fields: {
    cleabs: 'ground_out_of_play.id',
    cpx_toponyme_de_plan_d_eau: 'ground_out_of_play.name',
    position_par_rapport_au_sol: 'below the ground or not',
  },
  refreshDays: 365,
  serves: ['ground_out_of_play'],
  note: 'Une parcelle qui s’y trouve pour plus de moitié ne forme pas de terrain. L’eau souterraine n’est pas reprise.',
  folder: folderOf(import.meta.url),
})
