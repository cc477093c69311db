// High-voltage lines by their voltage; substations have theirs from the lines that end there.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const lignesElectriques = topoLayer({
  id: 'lignes-electriques',
  title: 'Lignes électriques à haute tension (BD TOPO)',
  layer: 'ligne_electrique',
  file: 'energie/lignes-electriques.geojson',
  geometry: 'line',
  fields: {
    cleabs: 'network_line.id',
    voltage: 'network_line.kind, .detail and .voltage_kv',
    etat_de_l_objet: 'en service ou non',
  },
  refreshDays: 365,
  serves: ['network.power_400', 'network.power_225', 'network.power_lower'],
  note: 'La BD TOPO relève surtout les lignes aériennes : une ligne enterrée peut manquer. Une ligne proche n’est pas une capacité de raccordement.',
  folder: folderOf(import.meta.url),
})
