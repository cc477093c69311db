// The ground: what lies outside the region a tone deeper, so that the region stands out.
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { coloursOf } from '../style/style-options.ts'

export function baseLand(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
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
