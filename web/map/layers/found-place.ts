// The place that the search went to: a ring with a dot, its name below.
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { coloursOf, FONTS } from '../style/style-options.ts'

export function foundPlace(options: StyleOptions): MapLayer[] {
  const { accent, halo, ink } = coloursOf(options)
  return [
    {
      id: 'found-place-label',
      type: 'symbol',
      source: 'found-place',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.strong,
        'text-size': 13,
        'text-max-width': 14,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        'text-allow-overlap': true,
        'text-padding': 6,
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 2.2 },
    },
    {
      id: 'found-place-point',
      type: 'circle',
      source: 'found-place',
      paint: {
        'circle-radius': 6,
        'circle-color': accent,
        'circle-stroke-color': halo,
        'circle-stroke-width': 3,
      },
    },
  ]
}
