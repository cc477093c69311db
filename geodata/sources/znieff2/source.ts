// ZNIEFF of type II: an inventory, not a protection.
import { inpnLayer } from '../families/inpn/inpn-layer.ts'
import { folderOf } from '../source.ts'

export const znieff2 = inpnLayer({
  id: 'znieff2',
  title: 'ZNIEFF de type II : grands ensembles naturels',
  layer: 'patrinat_znieff2:znieff2',
  file: 'env/znieff2-95.geojson',
  constraint: 'znieff2',
  effect: 'informs',
  prefix: 'znieff2-',
  note: 'Inventaire, pas une protection. Zones qui touchent le Val-d’Oise, entières.',
  smallest: 42,
  folder: folderOf(import.meta.url),
})
