// Names of communes and towns: the larger first, as the zoom leaves room.
import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, coloursOf, FONTS } from '../style/style-options.ts'

/** Beside the sign of a station rather than gone. */
const ASIDE = {
  'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
  'text-radial-offset': 0.7,
  'text-justify': 'auto',
} satisfies SymbolLayerSpecification['layout']

export function placeLabels(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const place = { type: 'symbol', source: 'base', 'source-layer': 'place' } as const
  const inhabitants: ExpressionSpecification = ['coalesce', ['get', 'population'], 0]
  return [
    {
      id: 'place-labels-small',
      ...place,
      minzoom: 10,
      filter: ['<', inhabitants, 30_000],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.regular,
        'text-size': byZoom(10, 11, 14, 14),
        'text-max-width': 7,
        ...ASIDE,
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, inhabitants],
      },
      paint: {
        'text-color': colours.textQuiet,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.5,
      },
    },
    {
      id: 'place-labels-large',
      ...place,
      minzoom: 8.5,
      filter: ['>=', inhabitants, ['step', ['zoom'], 80_000, 9.5, 50_000, 10, 30_000]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.medium,
        'text-size': byZoom(8.5, 11.5, 11, 13.5, 14, 17),
        'text-max-width': 7,
        ...ASIDE,
        'text-padding': 8,
        'symbol-sort-key': ['-', 0, inhabitants],
      },
      paint: {
        'text-color': colours.text,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.8,
      },
    },
  ]
}
