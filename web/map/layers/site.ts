// Sites: shapes by category for the whole region; under the plots they step back. Their names from zoom 10.
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { FILL_OPACITY } from '../../../geodata/model/map/category-colours.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, categoryColour, coloursOf, FONTS } from '../style/style-options.ts'

const side: ExpressionSpecification = ['sqrt', ['/', ['get', 'surface_m2'], 10_000]]
const floor = (least: number, perSide: number): ExpressionSpecification => [
  'max',
  least,
  ['*', perSide, side],
]
const byZoomOf = (...stops: (number | ExpressionSpecification)[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification

export function site(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const opacity: DataDrivenPropertyValueSpecification<number> = options.filtered
    ? byZoom(10.8, 0.2, 11.2, 0.12, 13, 0.1)
    : byZoom(10.8, FILL_OPACITY, 11.2, 0.22, 13, 0.1)
  return [
    {
      id: 'site-fill',
      type: 'fill',
      source: 'site',
      'source-layer': 'site',
      paint: {
        'fill-color': categoryColour(options, 'fill'),
        'fill-opacity': opacity,
        'fill-antialias': false,
      },
    },
    {
      // Most sites are smaller than a pixel here: a dot by hectares stands for the shape.
      id: 'site-point',
      type: 'circle',
      source: 'site',
      'source-layer': 'site_label',
      maxzoom: 9.5,
      paint: {
        'circle-color': categoryColour(options, 'fill'),
        'circle-radius': byZoomOf(6, floor(1.2, 0.2), 8, floor(1.6, 0.34), 9.5, floor(1.6, 0.45)),
        'circle-opacity': options.filtered ? byZoom(8.5, 0.16, 9.4, 0) : byZoom(8.5, 0.85, 9.4, 0),
      },
    },
    {
      id: 'site-line',
      type: 'line',
      source: 'site',
      'source-layer': 'site',
      // Round joins are two thirds of the triangles of a frame, and not seen on a line thinner than a pixel.
      layout: { 'line-join': ['step', ['zoom'], 'miter', 11, 'round'] },
      paint: {
        'line-color': categoryColour(options, 'outline'),
        'line-width': byZoom(7, 0.3, 10, 0.7, 13, 1.4),
        'line-opacity': options.filtered ? byZoom(7, 0.3, 12, 0.6) : byZoom(7, 0.5, 12, 0.9),
      },
    },
    {
      id: 'site-label',
      type: 'symbol',
      source: 'site',
      'source-layer': 'site_label',
      minzoom: 10.5,
      maxzoom: 14.5,
      filter: [
        'all',
        ['has', 'name'],
        [
          '>=',
          ['get', 'surface_m2'],
          ['step', ['zoom'], 600_000, 11.5, 200_000, 12.5, 60_000, 13.5, 0],
        ],
      ],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.medium,
        'text-size': byZoom(10.5, 11, 15, 14),
        'text-max-width': 8,
        'text-padding': 6,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'symbol-sort-key': ['-', 0, ['get', 'surface_m2']],
      },
      paint: {
        'text-color': colours.ink,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.8,
      },
    },
  ]
}
