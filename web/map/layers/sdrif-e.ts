// Legend items of the three SDRIF-E maps, on demand. Drawn for 1:150 000: beyond zoom 13 they pale, for they do not know plots.
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import { SDRIF_E_MAPS } from '../../../geodata/model/codes.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byCode, byZoom } from '../style/style-options.ts'
import { SDRIF_E_ITEMS, sdrifEColour } from '../../../geodata/model/map/overlay-colours.ts'

export function sdrifE(options: StyleOptions): MapLayer[] {
  const maps = SDRIF_E_MAPS.filter((map) => options.overlays.includes(`sdrif_e.${map}`))
  const visibility = maps.length ? 'visible' : 'none'
  const colour = byCode(
    'item',
    Object.values(SDRIF_E_ITEMS).flat(),
    (item) => sdrifEColour(options.theme, item),
    sdrifEColour(options.theme, ''),
  )
  const on = (geometry: 'Polygon' | 'Point'): FilterSpecification => [
    'all',
    ['==', ['geometry-type'], geometry],
    ['match', ['get', 'map'], maps.length ? [...maps] : [''], true, false],
  ]
  const source = { source: 'context', 'source-layer': 'sdrif_e' } as const
  return [
    {
      id: 'sdrif-e-area',
      type: 'fill',
      ...source,
      filter: on('Polygon'),
      layout: { visibility },
      paint: {
        'fill-color': colour,
        'fill-opacity': byZoom(
          8,
          0.24 * options.opacity,
          13,
          0.16 * options.opacity,
          15,
          0.08 * options.opacity,
        ),
      },
    },
    {
      id: 'sdrif-e-area-line',
      type: 'line',
      ...source,
      filter: on('Polygon'),
      layout: { visibility },
      paint: {
        'line-color': colour,
        'line-width': byZoom(8, 0.8, 13, 2),
        'line-opacity': byZoom(8, 0.9, 13, 0.7, 15, 0.35),
      },
    },
    {
      id: 'sdrif-e-point',
      type: 'circle',
      ...source,
      filter: on('Point'),
      layout: { visibility },
      paint: {
        'circle-radius': byZoom(8, 3.5, 13, 9),
        'circle-color': colour,
        'circle-opacity': 0.25,
        'circle-stroke-color': colour,
        'circle-stroke-width': byZoom(8, 1.4, 13, 2.4),
        'circle-blur': 0,
        'circle-stroke-opacity': byZoom(8, 1, 13, 0.9, 16, 0.5),
      },
    },
  ]
}
