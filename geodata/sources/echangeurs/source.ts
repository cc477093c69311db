// Junctions of dual-carriageway roads: where a lorry leaves or joins the fast network.
import { topoEquipment } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const echangeurs = topoEquipment({
  id: 'echangeurs',
  title: 'Échangeurs routiers (BD TOPO)',
  filter: "nature = 'Carrefour' AND nature_detaillee ILIKE '%changeur%'",
  file: 'transport/echangeurs.geojson',
  refreshDays: 90,
  serves: ['access.junction'],
  note: 'Échangeurs d’autoroutes et de voies rapides, sans distinguer les sens desservis.',
  folder: folderOf(import.meta.url),
})
