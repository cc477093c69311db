// The official background, with a network only: « Plan IGN » of the Géoplateforme. Without it the map of our own stays.
import type { RasterSourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'

export const PLAN_IGN_SOURCE: RasterSourceSpecification = {
  type: 'raster',
  tiles: [
    'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  ],
  tileSize: 256,
  minzoom: 6,
  maxzoom: 18,
  attribution: 'Plan IGN © IGN',
}

export function planIgn(options: StyleOptions): MapLayer[] {
  if (!options.overlays.includes('plan_ign')) return []
  return [
    {
      id: 'plan-ign-raster',
      type: 'raster',
      source: 'plan-ign',
      paint: {
        'raster-saturation': -0.45,
        'raster-brightness-max': options.theme === 'dark' ? 0.45 : 1,
        'raster-opacity': 0.9,
        'raster-fade-duration': 120,
      },
    },
  ]
}
