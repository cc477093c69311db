// The ground: what lies outside the region a tone deeper, so that the region stands out.
import type { Look, MapLayer } from '../style/layer-options.ts'
import { coloursOf } from '../style/layer-options.ts'

export function baseLand(look: Look): MapLayer[] {
  const colours = coloursOf(look)
  return [
    {
      id: 'base-land-outside',
      type: 'background',
      paint: { 'background-color': colours.outside },
    },
    {
      id: 'base-land-region',
      type: 'fill',
      source: 'base',
      'source-layer': 'departement',
      paint: { 'fill-color': colours.land, 'fill-antialias': false },
    },
  ]
}
