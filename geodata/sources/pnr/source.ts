// Regional nature parks.
import { inpnLayer } from '../families/inpn/inpn-layer.ts'
import { folderOf } from '../source.ts'

export const pnr = inpnLayer({
  id: 'pnr',
  title: 'Parcs naturels régionaux',
  layer: 'patrinat_pnr:pnr',
  file: 'env/pnr-95.geojson',
  constraint: 'regional_park',
  effect: 'informs',
  prefix: 'pnr-',
  before: 'Parc naturel régional ',
  note: 'Parcs qui touchent le Val-d’Oise, entiers. Le fichier date du 8 mai 2019 la fin de l’acte du Vexin français : à vérifier.',
  smallest: 2,
  folder: folderOf(import.meta.url),
})
