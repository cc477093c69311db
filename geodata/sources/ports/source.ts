// River ports and quays that take goods; marinas are none.
import { topoEquipment } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const ports = topoEquipment({
  id: 'ports',
  title: 'Ports de commerce (BD TOPO)',
  filter: "nature = 'Port'",
  file: 'transport/ports.geojson',
  refreshDays: 180,
  serves: ['access.port'],
  note: 'Seuls les ports dits de commerce sont repris : un port sans précision ou de plaisance n’est pas un accès au fret. La couche d’HAROPA n’a pas d’adresse connue.',
  folder: folderOf(import.meta.url),
})
