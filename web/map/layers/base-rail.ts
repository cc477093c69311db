import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, coloursOf } from '../style/style-options.ts'

/** Railways: a thin line, with ties from zoom 12. Metro and tram only close up. */
export function baseRail(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const rail = { type: 'line', source: 'base', 'source-layer': 'rail' } as const
  return [
    {
      id: 'base-rail-line',
      ...rail,
      minzoom: 8,
      filter: [
        'any',
        ['>=', ['zoom'], 11],
        ['!', ['match', ['get', 'class'], ['metro', 'tram'], true, false]],
      ],
      paint: {
        'line-color': colours.rail,
        'line-width': byZoom(8, 0.5, 12, 1, 16, 2),
        'line-opacity': byZoom(8, 0.6, 10, 0.9),
      },
    },
    {
      id: 'base-rail-ties',
      ...rail,
      minzoom: 12,
      filter: ['!', ['match', ['get', 'class'], ['metro', 'tram'], true, false]],
      paint: {
        'line-color': colours.rail,
        'line-width': byZoom(12, 3, 16, 6),
        'line-dasharray': [0.3, 3.2],
      },
    },
  ]
}
