// Lines that carry power, goods or heat.
import { NETWORK_KINDS } from '../../../geodata/model/codes.ts'
import { networkKindsInWords } from '../../../geodata/model/networks/network-kinds.ts'
import type { OgcCollection } from '../collection.ts'
import { column } from '../collection.ts'

export const networks: OgcCollection & { id: 'networks' } = {
  id: 'networks',
  table: 'network_line',
  key: 'id',
  title: { fr: 'Réseaux', en: 'Networks' },
  description: {
    fr: `Ce qui passe près d’un terrain : ${networkKindsInWords('fr')}. Un réseau proche n’est pas une capacité de raccordement.`,
    en: `What passes near a plot: ${networkKindsInWords('en')}. A network nearby is not available capacity.`,
  },
  geometry: 'MultiLineString',
  properties: [
    column('kind', 'string', 'Nature', 'Kind', { values: NETWORK_KINDS }),
    column('name', 'string', 'Nom', 'Name'),
    column('detail', 'string', 'Détail', 'Detail'),
    column('voltage_kv', 'integer', 'Tension, kV', 'Voltage, kV'),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  serves: (word) => word.startsWith('network.'),
  tiles: { tileset: 'context', layer: 'network_line' },
}
