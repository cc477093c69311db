// Marshalling yards: their parcels make no plots.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const airesTriage = topoLayer({
  id: 'aires-triage',
  title: 'Aires de triage (BD TOPO)',
  layer: 'equipement_de_transport',
  filters: ["nature = 'Aire de triage'"],
  file: 'transport/aires-triage.geojson',
  geometry: 'polygon',
  fields: {
    cleabs: 'ground_out_of_play.id',
    nature: 'which it is',
    toponyme: 'ground_out_of_play.name',
  },
  refreshDays: 365,
  serves: ['ground_out_of_play'],
  note: 'Une parcelle qui s’y trouve pour plus de moitié ne forme pas de terrain.',
  folder: folderOf(import.meta.url),
})
