// The open plot: ink outline in a pale halo, its name, a guard that keeps other labels off it, and the ring of a distance criterion.
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byZoom, coloursOf, FONTS } from '../style/style-options.ts'

export function selection(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  return [
    {
      id: 'selection-ring-line',
      type: 'line',
      source: 'selection-ring',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'line-color': colours.accent,
        'line-width': 1.6,
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'selection-footprint',
      type: 'line',
      source: 'selection',
      minzoom: 12,
      filter: ['==', ['get', 'part'], 'footprint'],
      layout: { 'line-join': 'miter' },
      paint: { 'line-color': colours.ink, 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'selection-halo',
      type: 'line',
      source: 'selection',
      filter: ['==', ['get', 'part'], 'outline'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.selectHalo,
        'line-width': byZoom(10, 5, 16, 9),
        'line-opacity': 0.95,
      },
    },
    {
      id: 'selection-line',
      type: 'line',
      source: 'selection',
      filter: ['==', ['get', 'part'], 'outline'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.ink, 'line-width': byZoom(10, 2, 16, 3.4) },
    },
    {
      id: 'selection-point',
      type: 'circle',
      source: 'selection',
      maxzoom: 12,
      filter: ['==', ['get', 'part'], 'centre'],
      paint: {
        'circle-radius': 9,
        'circle-opacity': 0,
        'circle-color': colours.ink,
        'circle-stroke-color': colours.ink,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'selection-ring-label',
      type: 'symbol',
      source: 'selection-ring',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.medium,
        'text-size': 12,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.3],
      },
      paint: {
        'text-color': colours.accent,
        'text-halo-color': colours.halo,
        'text-halo-width': 2,
      },
    },
    {
      id: 'selection-guard',
      type: 'symbol',
      source: 'selection',
      filter: ['==', ['get', 'part'], 'guard'],
      layout: {
        'icon-image': GUARD_IMAGE,
        'icon-allow-overlap': true,
        'icon-padding': 3,
      },
      paint: { 'icon-opacity': 0 },
    },
    {
      id: 'selection-label',
      type: 'symbol',
      source: 'selection',
      minzoom: 10,
      filter: ['==', ['get', 'part'], 'centre'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.strong,
        'text-size': byZoom(10, 13, 15, 15),
        'text-max-width': 10,
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': colours.ink,
        'text-halo-color': colours.halo,
        'text-halo-width': 2.2,
      },
    },
  ]
}

/** A transparent image: it only holds its place against labels. */
export const GUARD_IMAGE = 'selection-guard'
