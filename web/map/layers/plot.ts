// Plots: dots sized by hectares while too small to draw, fills from zoom 11, outlines and surfaces from 13.
// What does not match fades in its own layers below, so that a filter changes filters only.
import type { ExpressionSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import { PLOT_SHAPE_MINZOOM } from '../../../geodata/model/map/tiles.ts'
import { FILL_OPACITY, UNKNOWN_COLOUR } from '../../../geodata/model/map/category-colours.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, categoryColour, coloursOf, FONTS } from '../style/style-options.ts'

const plot = { source: 'plot', 'source-layer': 'plot' } as const
const ha: ExpressionSpecification = ['/', ['get', 'surface_m2'], 10_000]
const side: ExpressionSpecification = ['sqrt', ha]
/** Area of the dot in proportion to the surface, with a floor that stays visible; at zoom 11 it is the plot's own area. */
const radius = (grow: number): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 1.7],
    ['zoom'],
    6,
    ['+', grow, ['max', 1, ['*', 0.75, side]]],
    9,
    ['+', grow, ['max', 1.6, ['*', 1.3, side]]],
    11,
    ['+', grow, ['max', 2, ['*', 2.25, side]]],
  ] as ExpressionSpecification

/** The smaller a plot, the later its label: at 13 only those of a hectare and more. */
const LABELLED: ExpressionSpecification = [
  '>=',
  ['get', 'surface_m2'],
  ['step', ['zoom'], 15_000, 14, 5000, 15, 1500, 16, 0],
]

/** Layers whose filter is the match, or what does not match. The map changes these alone while a slider moves. */
export const MATCHED_LAYERS = ['plot-fill', 'plot-line', 'plot-point', 'plot-label'] as const
export const FADED_LAYERS = ['plot-fill-faded', 'plot-line-faded', 'plot-point-faded'] as const

export function matchedFilter(
  layer: (typeof MATCHED_LAYERS)[number],
  match: ExpressionSpecification,
): FilterSpecification {
  return layer === 'plot-label' ? ['all', LABELLED, match] : match
}

/**
 * What does not match, by layer. A dot of a site's plot is left to the pale shape of its site: thousands of dots less to
 * draw, which a slider feels.
 */
export function fadedFilter(
  layer: (typeof FADED_LAYERS)[number],
  match: ExpressionSpecification,
  filtered: boolean,
): FilterSpecification {
  if (!filtered) return ['literal', false]
  return layer === 'plot-point-faded'
    ? ['all', ['!', ['has', 'site_id']], ['!', match]]
    : ['!', match]
}

export function plots(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const fill = categoryColour(options, 'fill')
  const outline = categoryColour(options, 'outline')
  const matched: FilterSpecification = options.match
  const faded = (layer: (typeof FADED_LAYERS)[number]) =>
    fadedFilter(layer, options.match, options.filtered)
  return [
    {
      id: 'plot-fill-faded',
      type: 'fill',
      ...plot,
      minzoom: PLOT_SHAPE_MINZOOM,
      filter: faded('plot-fill-faded'),
      paint: { 'fill-color': fill, 'fill-opacity': 0.1, 'fill-antialias': false },
    },
    {
      id: 'plot-fill',
      type: 'fill',
      ...plot,
      minzoom: PLOT_SHAPE_MINZOOM,
      filter: matched,
      paint: { 'fill-color': fill, 'fill-opacity': FILL_OPACITY, 'fill-antialias': false },
    },
    {
      id: 'plot-line-faded',
      type: 'line',
      ...plot,
      minzoom: 13,
      filter: faded('plot-line-faded'),
      paint: { 'line-color': outline, 'line-width': 0.6, 'line-opacity': 0.4 },
    },
    {
      id: 'plot-line',
      type: 'line',
      ...plot,
      minzoom: PLOT_SHAPE_MINZOOM,
      filter: matched,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': outline,
        'line-width': byZoom(11, 0.3, 13, 0.9, 16, 1.6),
        'line-opacity': byZoom(11, 0.5, 12.5, 1),
      },
    },
    {
      id: 'plot-point-faded',
      type: 'circle',
      ...plot,
      maxzoom: PLOT_SHAPE_MINZOOM,
      filter: faded('plot-point-faded'),
      paint: { 'circle-radius': radius(0), 'circle-color': fill, 'circle-opacity': 0.12 },
    },
    {
      id: 'plot-point',
      type: 'circle',
      ...plot,
      maxzoom: PLOT_SHAPE_MINZOOM,
      filter: matched,
      // Without a criterion the shapes of the sites say more than dots over them.
      layout: { visibility: options.filtered ? 'visible' : 'none' },
      paint: {
        'circle-radius': radius(0),
        'circle-color': ['case', ['has', 'category'], fill, UNKNOWN_COLOUR[options.theme].outline],
        'circle-opacity': 0.9,
        'circle-stroke-color': outline,
        'circle-stroke-width': dotOutline(options.theme),
      },
    },
    {
      id: 'plot-hover',
      type: 'line',
      source: 'hover',
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.ink, 'line-width': byZoom(11, 1.6, 14, 2.6) },
    },
    {
      id: 'plot-hover-point',
      type: 'circle',
      source: 'hover',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': radius(2.5),
        'circle-color': colours.ink,
        'circle-opacity': 0,
        'circle-stroke-color': colours.ink,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'plot-label',
      type: 'symbol',
      source: 'plot',
      'source-layer': 'plot_label',
      minzoom: 13,
      filter: matchedFilter('plot-label', options.match),
      layout: {
        'text-field': surfaceText(options),
        'text-font': FONTS.medium,
        'text-size': byZoom(13, 10.5, 17, 14),
        'text-padding': 2,
        'symbol-sort-key': ['-', 0, ['get', 'surface_m2']],
      },
      paint: {
        'text-color': colours.ink,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.7,
      },
    },
  ]
}

/**
 * On the dark ground an outline is lighter than its fill: around a dot it would wash the colour out. A dot without a
 * category is its outline alone.
 */
function dotOutline(theme: StyleOptions['theme']): ExpressionSpecification {
  const [far, near] = theme === 'dark' ? [0, 0] : [0.4, 0.8]
  const known = (width: number, hollow: number): ExpressionSpecification => [
    'case',
    ['has', 'category'],
    width,
    hollow,
  ]
  return ['interpolate', ['linear'], ['zoom'], 7, known(far, 1.4), 10, known(near, 2)]
}

/** « 3,2 ha », or « 850 m² » under a tenth of a hectare. */
function surfaceText(options: StyleOptions): ExpressionSpecification {
  const locale = options.language === 'fr' ? 'fr-FR' : 'en-GB'
  return [
    'case',
    ['<', ['get', 'surface_m2'], 1000],
    ['concat', ['number-format', ['get', 'surface_m2'], { locale }], '\u202fm²'],
    [
      'concat',
      ['number-format', ha, { locale, 'min-fraction-digits': 1, 'max-fraction-digits': 1 }],
      '\u202fha',
    ],
  ] as ExpressionSpecification
}
