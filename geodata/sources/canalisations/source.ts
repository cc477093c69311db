// Pipelines: what flows past a plot, and what its building has to keep clear of.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const canalisations = topoLayer({
  id: 'canalisations',
  title: 'Canalisations (BD TOPO)',
  layer: 'canalisation',
  file: 'energie/canalisations.geojson',
  geometry: 'line',
  fields: {
    cleabs: 'network_line.id',
    nature: 'network_line.detail',
    etat_de_l_objet: 'en service ou non',
  },
  refreshDays: 365,
  serves: ['network.pipeline'],
  note: 'La BD TOPO n’a pas toutes les conduites enterrées. Ce n’est pas une servitude : celles d’une canalisation dangereuse sont au plan local.',
  folder: folderOf(import.meta.url),
})
