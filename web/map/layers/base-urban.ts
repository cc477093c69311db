import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { coloursOf } from '../style/style-options.ts'

/** Urban fabric: a tone of the ground, from the region down to the street. */
export function baseUrban(options: StyleOptions): MapLayer[] {
  return [
    {
      id: 'base-urban-fill',
      type: 'fill',
      source: 'base',
      'source-layer': 'urban',
      paint: { 'fill-color': coloursOf(options).urban, 'fill-antialias': false },
    },
  ]
}
