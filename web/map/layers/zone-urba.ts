// PLU zones, on demand: outline by type and the label of the plan, no fill strong enough to hide a plot.
import { ZONES } from '../../../geodata/model/codes.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byCode, byZoom, coloursOf, FONTS } from '../style/style-options.ts'
import { zoneColour } from '../../../geodata/model/map/overlay-colours.ts'

export function zoneUrba(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const zone = { source: 'context', 'source-layer': 'zone_urba', minzoom: 10 } as const
  const visibility = options.overlays.includes('zone_urba') ? 'visible' : 'none'
  const colour = byCode(
    'zone',
    ZONES,
    (each) => zoneColour(options.theme, each),
    zoneColour(options.theme, 'other'),
  )
  return [
    {
      id: 'zone-urba-fill',
      type: 'fill',
      ...zone,
      layout: { visibility },
      paint: { 'fill-color': colour, 'fill-opacity': 0.22 * options.opacity },
    },
    {
      id: 'zone-urba-line',
      type: 'line',
      ...zone,
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': byZoom(10, 0.5, 13, 1.4, 16, 2.4),
        'line-opacity': 0.35 + 0.65 * options.opacity,
        'line-dasharray': [5, 1.5],
      },
    },
    {
      id: 'zone-urba-label',
      type: 'symbol',
      source: 'context',
      'source-layer': 'zone_urba',
      minzoom: 12.5,
      layout: {
        visibility,
        'text-field': ['get', 'libelle'],
        'text-font': FONTS.strong,
        'text-size': byZoom(12.5, 11, 16, 15),
        'text-padding': 30,
      },
      paint: {
        'text-color': colour,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.8,
      },
    },
  ]
}
