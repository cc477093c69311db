// ZNIEFF of type I: an inventory, not a protection.
import { inpnLayer } from '../families/inpn/inpn-layer.ts'
import { folderOf } from '../source.ts'

export const znieff1 = inpnLayer({
  id: 'znieff1',
  title: 'ZNIEFF de type I : secteurs de grand intérêt biologique',
  layer: 'patrinat_znieff1:znieff1',
  file: 'env/znieff1-95.geojson',
  constraint: 'znieff1',
  effect: 'informs',
  prefix: 'znieff1-',
  note: 'Inventaire, pas une protection. Zones qui touchent le Val-d’Oise, entières.',
  smallest: 211,
  folder: folderOf(import.meta.url),
})
