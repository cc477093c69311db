import type { Look, MapLayer } from '../style/layer-options.ts'
import { coloursOf } from '../style/layer-options.ts'

/** Woods and forests. */
export function baseWood(look: Look): MapLayer[] {
  return [
    {
      id: 'base-wood-fill',
      type: 'fill',
      source: 'base',
      'source-layer': 'wood',
      paint: { 'fill-color': coloursOf(look).wood, 'fill-antialias': false },
    },
  ]
}
