// Points by which goods and people reach a plot: one sign a kind, and their names.
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import { ACCESS } from '../../../geodata/model/access/access-kinds.ts'
import type { AccessKind } from '../../../geodata/model/codes.ts'
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import { accessIcon } from '../style/access-icons.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byCode, byZoom, coloursOf, FONTS } from '../style/style-options.ts'
import { accessColour } from '../../../geodata/model/map/overlay-colours.ts'

const LEAST_NAME_ZOOM = Math.min(...ACCESS_KINDS.map((kind) => ACCESS[kind].minzoom.name))
const NEVER = 24

export function accessPoint(options: StyleOptions): MapLayer[] {
  const colours = coloursOf(options)
  const kinds = ACCESS_KINDS.filter((kind) => options.overlays.includes(`access.${kind}`))
  const visibility = kinds.length ? 'visible' : 'none'
  const source = { source: 'context', 'source-layer': 'access_point' } as const
  const byKind = (value: (kind: AccessKind) => unknown, other: unknown) =>
    byCode('kind', ACCESS_KINDS, value, other)
  /** A filter knows whole zooms only. */
  const from = (zoom: (kind: AccessKind) => number): FilterSpecification => [
    'all',
    ['match', ['get', 'kind'], kinds.length ? [...kinds] : [''], true, false],
    ['>=', ['zoom'], byKind(zoom, NEVER)],
  ]
  return [
    {
      id: 'access-point-dot',
      type: 'symbol',
      ...source,
      filter: from((kind) => ACCESS[kind].minzoom.sign),
      layout: {
        visibility,
        'icon-image': byKind((kind) => accessIcon(options.theme, kind), ''),
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
      minzoom: LEAST_NAME_ZOOM,
      filter: from((kind) => nameZoom(kind)),
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
        'text-color': byKind((kind) => accessColour(options.theme, kind), colours.text),
        'text-halo-color': colours.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}

/** No name without its sign. The layer itself keeps names from the least zoom of all. */
function nameZoom(kind: AccessKind): number {
  const { sign, name } = ACCESS[kind].minzoom
  return Math.max(sign, name === LEAST_NAME_ZOOM ? 0 : name)
}
