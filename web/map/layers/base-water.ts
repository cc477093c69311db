// Rivers and lakes: polygons in the demonstration, centre lines in the real layers; both are drawn.
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, coloursOf, FONTS } from '../style/style-options.ts'

export function baseWater(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const water = { source: 'base', 'source-layer': 'water' } as const
  return [
    {
      id: 'base-water-fill',
      type: 'fill',
      ...water,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.water },
    },
    {
      id: 'base-water-line',
      type: 'line',
      ...water,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.waterLine, 'line-width': byZoom(7, 0.8, 10, 1.6, 14, 5) },
    },
    {
      id: 'base-water-label',
      type: 'symbol',
      ...water,
      minzoom: 9,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': FONTS.italic,
        'text-size': byZoom(9, 11, 14, 14),
        'text-letter-spacing': 0.06,
        'text-max-angle': 30,
      },
      paint: {
        'text-color': colours.waterText,
        'text-halo-color': colours.water,
        'text-halo-width': 1,
      },
    },
  ]
}
