// Lines that carry power, goods or heat, on demand, one switch a kind; their voltage or product along them close up.
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import { NETWORK_KINDS } from '../../../geodata/model/codes.ts'
import { networkColour } from '../../../geodata/model/map/overlay-colours.ts'
import { NETWORK } from '../../../geodata/model/networks/network-kinds.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byCode, byZoom, coloursOf, FONTS } from '../style/style-options.ts'

/** A line without gaps. */
const FULL = [1, 0]

export function networkLine(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const kinds = NETWORK_KINDS.filter((kind) => options.overlays.includes(`network.${kind}`))
  const visibility = kinds.length ? 'visible' : 'none'
  const source = { source: 'context', 'source-layer': 'network_line' } as const
  const filter: FilterSpecification = [
    'match',
    ['get', 'kind'],
    kinds.length ? [...kinds] : [''],
    true,
    false,
  ]
  const colour = byCode(
    'kind',
    NETWORK_KINDS,
    (kind) => networkColour(options.theme, kind),
    colours.text,
  )
  const width = (share: number) =>
    byCode('kind', NETWORK_KINDS, (kind) => NETWORK[kind].width * share, 1)
  return [
    {
      id: 'network-line',
      type: 'line',
      ...source,
      filter,
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, width(0.5), 14, width(1)],
        'line-dasharray': byCode(
          'kind',
          NETWORK_KINDS,
          (kind) => ['literal', NETWORK[kind].dash ?? FULL],
          ['literal', FULL],
        ),
      },
    },
    {
      id: 'network-line-label',
      type: 'symbol',
      ...source,
      minzoom: 11,
      filter,
      layout: {
        visibility,
        'symbol-placement': 'line',
        'text-field': ['coalesce', ['get', 'detail'], ['get', 'name'], ''],
        'text-font': FONTS.regular,
        'text-size': byZoom(11, 10.5, 15, 12.5),
        'text-padding': 8,
      },
      paint: {
        'text-color': colour,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}
