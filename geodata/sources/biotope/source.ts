// Biotope protection orders: no mirror has an extract, only the WFS has them.
import { inpnLayer } from '../families/inpn/inpn-layer.ts'
import { folderOf } from '../source.ts'

export const biotope = inpnLayer({
  id: 'biotope',
  title: 'Arrêtés de protection de biotope',
  vintage: 'en vigueur au jour de la lecture',
  layer: 'patrinat_apb:apb',
  file: 'env/apb.geojson',
  constraint: 'biotope',
  effect: 'forbids',
  prefix: 'apb-',
  smallest: 'half',
  maxRejectedShare: 0.02,
  folder: folderOf(import.meta.url),
})
