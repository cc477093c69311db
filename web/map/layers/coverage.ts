// Where a dataset can be relied on: its outline, and its ground a little darker.
import type { MapLayer, StyleOptions } from '../style/style-options.ts'
import { byZoom, coloursOf } from '../style/style-options.ts'

export function coverage(options: StyleOptions): MapLayer[] {
  const { ink, halo } = coloursOf(options)
  return [
    {
      id: 'coverage-fill',
      type: 'fill',
      source: 'coverage',
      paint: { 'fill-color': ink, 'fill-opacity': 0.1 },
    },
    {
      id: 'coverage-halo',
      type: 'line',
      source: 'coverage',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': halo, 'line-width': byZoom(8, 4, 13, 6), 'line-opacity': 0.8 },
    },
    {
      id: 'coverage-line',
      type: 'line',
      source: 'coverage',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink,
        'line-width': byZoom(8, 1.4, 13, 2.4),
        'line-dasharray': [1, 1.5],
      },
    },
  ]
}
