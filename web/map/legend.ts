// What the legend shows: only what is drawn on the map now, read from the features rendered in the window.
import type { Map as MapLibre } from 'maplibre-gl'
import type { AccessKind, Category, Constraint, Zone } from '../../geodata/model/codes.ts'
import { ACCESS_KINDS, CATEGORIES, CONSTRAINTS, ZONES } from '../../geodata/model/codes.ts'
import { PLOT_SHAPE_MINZOOM } from '../../geodata/model/tiles.ts'

export type MapLegend = {
  /** What carries the category at this zoom. */
  of: 'sites' | 'dots' | 'plots'
  categories: (Category | null)[]
  access: AccessKind[]
  constraints: Constraint[]
  zones: Zone[]
  items: string[]
}

const CATEGORY_LAYERS = ['site-fill', 'plot-fill', 'plot-fill-faded', 'plot-point']

export function readLegend(map: MapLibre, filtered: boolean): MapLegend {
  const plotsDrawn = map.getZoom() >= PLOT_SHAPE_MINZOOM
  const layers = plotsDrawn
    ? CATEGORY_LAYERS.slice(1, 3)
    : filtered
      ? ['plot-point']
      : ['site-fill', 'site-point']
  const categories = values(map, layers, 'category')
  return {
    of: plotsDrawn ? 'plots' : filtered ? 'dots' : 'sites',
    categories: [
      ...CATEGORIES.filter((each) => categories.has(each)),
      ...(categories.has(undefined) ? [null] : []),
    ],
    access: kept(ACCESS_KINDS, values(map, ['access-point-dot'], 'kind')),
    constraints: kept(CONSTRAINTS, values(map, ['constraint-area-fill'], 'kind')),
    zones: kept(ZONES, values(map, ['zone-urba-fill'], 'zone')),
    items: [...values(map, ['sdrif-e-area', 'sdrif-e-point'], 'item')].filter(
      (item): item is string => typeof item === 'string',
    ),
  }
}

function values(map: MapLibre, layers: readonly string[], property: string): Set<unknown> {
  const present = layers.filter((id) => map.getLayer(id))
  if (!present.length) return new Set()
  const features = map.queryRenderedFeatures({ layers: present })
  return new Set(features.map((feature) => feature.properties[property] as unknown))
}

const kept = <T>(list: readonly T[], found: Set<unknown>): T[] =>
  list.filter((each) => found.has(each))
