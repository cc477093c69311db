import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { coloursOf } from '../style/style-options.ts'

/** Woods and forests. */
export function baseWood(options: StyleOptions): MapLayer[] {
  return [
    {
      id: 'base-wood-fill',
      type: 'fill',
      source: 'base',
      'source-layer': 'wood',
      paint: { 'fill-color': coloursOf(options).wood, 'fill-antialias': false },
    },
  ]
}
