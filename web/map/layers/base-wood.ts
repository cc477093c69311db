import type { Look, MapLayer } from '../look.ts'
import { coloursOf } from '../look.ts'

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
