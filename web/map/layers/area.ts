// The area of the filter: a dashed outline over a ground left as it is; and the sketch of a new one.
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { coloursOf } from '../style/style-options.ts'

export function area(options: StyleOptions): MapLayer[] {
  const { accent, halo } = coloursOf(options)
  return [
    {
      id: 'area-halo',
      type: 'line',
      source: 'area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': halo, 'line-width': 5, 'line-opacity': 0.8 },
    },
    {
      id: 'area-line',
      type: 'line',
      source: 'area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-width': 2, 'line-dasharray': [4, 2] },
    },
    {
      id: 'area-sketch-fill',
      type: 'fill',
      source: 'area-sketch',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': accent, 'fill-opacity': 0.14 },
    },
    {
      id: 'area-sketch-line',
      type: 'line',
      source: 'area-sketch',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-width': 2 },
    },
    {
      id: 'area-sketch-corner',
      type: 'circle',
      source: 'area-sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5,
        'circle-color': halo,
        'circle-stroke-color': accent,
        'circle-stroke-width': 2,
      },
    },
  ]
}
