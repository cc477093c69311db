// Roads by class: motorways and trunk roads from far, primary roads from zoom 10, each over its casing.
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, coloursOf, FONTS } from '../style/style-options.ts'

const MOTORWAY: FilterSpecification = [
  'match',
  ['get', 'class'],
  ['motorway', 'trunk'],
  true,
  false,
]
const MINOR: FilterSpecification = ['!', MOTORWAY]

export function baseRoad(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const road = {
    type: 'line',
    source: 'base',
    'source-layer': 'road',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
  } as const
  return [
    {
      id: 'base-road-minor-case',
      ...road,
      minzoom: 10,
      filter: MINOR,
      paint: {
        'line-color': colours.roadCase,
        'line-width': byZoom(10, 1.2, 12, 2.6, 14, 5, 17, 15),
      },
    },
    {
      id: 'base-road-minor',
      ...road,
      minzoom: 10,
      filter: MINOR,
      paint: {
        'line-color': colours.road,
        'line-width': byZoom(10, 0.5, 12, 1.6, 14, 3.6, 17, 13),
      },
    },
    {
      id: 'base-road-motorway-case',
      ...road,
      filter: MOTORWAY,
      paint: {
        'line-color': colours.motorwayCase,
        'line-width': byZoom(6, 0.8, 9, 1.6, 12, 4, 14, 7.5, 17, 20),
        'line-opacity': byZoom(6, 0.7, 9, 0.9, 12, 1),
      },
    },
    {
      id: 'base-road-motorway',
      ...road,
      minzoom: 9,
      filter: MOTORWAY,
      paint: {
        'line-color': colours.motorway,
        'line-width': byZoom(9, 0.6, 12, 2.8, 14, 5.7, 17, 17.5),
      },
    },
    {
      id: 'base-road-label',
      type: 'symbol',
      source: 'base',
      'source-layer': 'road',
      minzoom: 9,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 360,
        'text-field': ['get', 'name'],
        'text-font': FONTS.medium,
        'text-size': byZoom(9, 10, 14, 12),
        'text-rotation-alignment': 'viewport',
        'text-padding': 24,
      },
      paint: {
        'text-color': colours.textQuiet,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}
