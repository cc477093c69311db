// Points by which goods and people reach a plot: one sign a kind, names from zoom 12 (airports and ports earlier).
import type { ExpressionSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import { accessIcon } from '../style/access-icons.ts'
import type { Look, MapLayer } from '../style/layer-options.ts'
import { byZoom, coloursOf, FONTS } from '../style/layer-options.ts'
import { accessColour } from '../../../geodata/model/map/overlay-colours.ts'

/** From which zoom a kind is shown: the rarer, the earlier. */
export const ACCESS_MINZOOM = { airport: 8, port: 9.5, rail: 9.5, junction: 10.5, station: 11 }

export function accessPoint(look: Look): MapLayer[] {
  const colours = coloursOf(look)
  const kinds = ACCESS_KINDS.filter((kind) => look.overlays.includes(`access.${kind}`))
  const visibility = kinds.length ? 'visible' : 'none'
  const source = { source: 'context', 'source-layer': 'access_point' } as const
  const byKind = (value: (kind: (typeof ACCESS_KINDS)[number]) => unknown, other: unknown) =>
    [
      'match',
      ['get', 'kind'],
      ...ACCESS_KINDS.flatMap((kind) => [kind, value(kind)]),
      other,
    ] as unknown as ExpressionSpecification
  const filter: FilterSpecification = [
    'all',
    ['match', ['get', 'kind'], kinds.length ? [...kinds] : [''], true, false],
    ['>=', ['zoom'], byKind((kind) => ACCESS_MINZOOM[kind], 24)],
  ]
  return [
    {
      id: 'access-point-dot',
      type: 'symbol',
      ...source,
      filter,
      layout: {
        visibility,
        'icon-image': byKind((kind) => accessIcon(look.theme, kind), ''),
        'icon-size': byZoom(8, 0.6, 12, 0.85, 15, 1.1),
        'icon-allow-overlap': true,
        'icon-padding': 1,
        'symbol-sort-key': byKind((kind) => -ACCESS_KINDS.indexOf(kind), 0),
      },
    },
    {
      id: 'access-point-label',
      type: 'symbol',
      ...source,
      minzoom: 11.5,
      filter,
      layout: {
        visibility,
        'text-field': ['get', 'name'],
        'text-font': FONTS.regular,
        'text-size': byZoom(11.5, 10.5, 15, 12.5),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 4,
      },
      paint: {
        'text-color': byKind((kind) => accessColour(look.theme, kind), colours.text),
        'text-halo-color': colours.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}
