// Limits of communes, EPCI and départements, and the names of the départements at the scale of the region.
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, coloursOf, FONTS } from '../style/style-options.ts'

export function territory(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  return [
    {
      id: 'territory-commune-line',
      type: 'line',
      source: 'base',
      'source-layer': 'commune',
      minzoom: 10.5,
      paint: {
        'line-color': colours.boundary,
        'line-width': 0.8,
        'line-opacity': byZoom(10.5, 0.3, 12, 1),
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'territory-epci-line',
      type: 'line',
      source: 'base',
      'source-layer': 'epci',
      minzoom: 9.5,
      paint: {
        'line-color': colours.boundaryStrong,
        'line-width': 0.8,
        'line-opacity': byZoom(9.5, 0.25, 11, 0.6),
      },
    },
    {
      id: 'territory-departement-line',
      type: 'line',
      source: 'base',
      'source-layer': 'departement',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.boundaryStrong,
        'line-width': byZoom(6, 0.6, 10, 1.2),
        'line-opacity': byZoom(10, 0.8, 12.5, 0.45),
      },
    },
    {
      id: 'territory-departement-label',
      type: 'symbol',
      source: 'departement-name',
      maxzoom: 10.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.medium,
        'text-size': byZoom(7, 12, 9, 15, 10, 17),
        'text-letter-spacing': 0.04,
        'text-max-width': 8,
        'text-padding': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': colours.text,
        'text-halo-color': colours.halo,
        'text-halo-width': 2,
        'text-opacity': byZoom(9.6, 1, 10.4, 0),
      },
    },
  ]
}
