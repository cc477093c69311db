// Areas within reach, the nearest the strongest, and the drawn ways of the open plot.
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byCode, byZoom, coloursOf } from '../style/style-options.ts'
import { accessColour } from '../../../geodata/model/map/overlay-colours.ts'

export function reach(options: StyleOptions): MapLayer[] {
  const { accent, halo } = coloursOf(options)
  const byKind = byCode('kind', ACCESS_KINDS, (kind) => accessColour(options.theme, kind), accent)
  return [
    {
      id: 'reach-fill',
      type: 'fill',
      source: 'reach',
      // They lie in one another: what is nearest is under three of them.
      paint: { 'fill-color': accent, 'fill-opacity': 0.15 },
    },
    {
      id: 'reach-line',
      type: 'line',
      source: 'reach',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': accent,
        // From afar the outline of every lane would be all that one sees.
        'line-width': byZoom(8, 0.4, 13, 1.8),
        'line-opacity': byZoom(8, 0.5, 12, 0.9),
      },
    },
    {
      id: 'way-halo',
      type: 'line',
      source: 'way',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': halo, 'line-width': byZoom(8, 4.5, 14, 8), 'line-opacity': 0.9 },
    },
    {
      id: 'way-line',
      type: 'line',
      source: 'way',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': byKind, 'line-width': byZoom(8, 2.2, 14, 4.4) },
    },
  ]
}
