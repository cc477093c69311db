// Stations that take freight.
import { topoEquipment } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const garesFret = topoEquipment({
  id: 'gares-fret',
  title: 'Gares de fret (BD TOPO)',
  filter: "nature IN ('Gare fret uniquement', 'Gare voyageurs et fret')",
  file: 'transport/gares-fret.geojson',
  refreshDays: 180,
  serves: ['access.rail'],
  note: 'La BD TOPO ne dit pas si une gare est ouverte au trafic de fret aujourd’hui.',
  folder: folderOf(import.meta.url),
})
