import type { Look, MapLayer } from '../style/layer-options.ts'
import { coloursOf } from '../style/layer-options.ts'

/** Urban fabric: a tone of the ground, from the region down to the street. */
export function baseUrban(look: Look): MapLayer[] {
  return [
    {
      id: 'base-urban-fill',
      type: 'fill',
      source: 'base',
      'source-layer': 'urban',
      paint: { 'fill-color': coloursOf(look).urban, 'fill-antialias': false },
    },
  ]
}
