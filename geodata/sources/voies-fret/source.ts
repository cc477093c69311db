// Railway kept for goods: where a siding could join.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const voiesFret = topoLayer({
  id: 'voies-fret',
  title: 'Voies ferrées de fret (BD TOPO)',
  layer: 'troncon_de_voie_ferree',
  filters: ["usage='Fret'"],
  file: 'transport/voies-fret.geojson',
  geometry: 'line',
  fields: {
    cleabs: 'network_line.id',
    usage: 'which it is',
    cpx_toponyme: 'network_line.name',
    nature: 'network_line.detail',
    etat_de_l_objet: 'en service ou non',
  },
  taken: { usage: ['Fret'] },
  refreshDays: 365,
  serves: ['network.freight_rail'],
  note: 'Tronçons dont l’usage est le fret seul : des marchandises passent aussi sur les lignes de voyageurs, qui n’y sont pas. Une voie proche n’est pas un droit d’embranchement.',
  folder: folderOf(import.meta.url),
})
