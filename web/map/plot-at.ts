// Which plot lies under a point of the window, and the shapes that lift it.
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Map as MapLibre, PointLike } from 'maplibre-gl'
import { PLOT_SHAPE_MINZOOM } from '../../geodata/model/map/tiles.ts'
import type { Category } from '../../geodata/model/codes.ts'

export type PlotOnMap = {
  ordinal: number
  /** Absent from the dots of small scales. */
  id: string | null
  surfaceM2: number
  category: Category | null
  /** Where the dot stands; null for a shape. */
  dot: [number, number] | null
}

const PLOT_LAYERS = ['plot-point', 'plot-fill', 'plot-fill-faded', 'plot-point-faded']
const REACH_PX = 4

/** The plot under a point; with dots, the nearest within reach. */
export function plotAt(map: MapLibre, point: { x: number; y: number }): PlotOnMap | null {
  const exact = query(map, [point.x, point.y])
  if (exact) return exact
  const { x, y } = point
  return query(map, [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ])
}

function query(map: MapLibre, where: PointLike | [PointLike, PointLike]): PlotOnMap | null {
  const layers = PLOT_LAYERS.filter((id) => map.getLayer(id))
  if (!layers.length) return null
  const [feature] = map.queryRenderedFeatures(where, { layers })
  if (typeof feature?.id !== 'number') return null
  const { id, surface_m2: surfaceM2, category } = feature.properties
  return {
    ordinal: feature.id,
    id: typeof id === 'string' ? id : null,
    surfaceM2: Number(surfaceM2 ?? 0),
    category: (category ?? null) as Category | null,
    dot: dotOf(feature.geometry),
  }
}

/** The plot as shapes to outline: its pieces on the screen; its centre where it is a dot or not in view. */
export function hoverShapes(
  map: MapLibre,
  ordinal: number | null,
  centre: readonly [number, number] | null | undefined,
): FeatureCollection {
  const layers = PLOT_LAYERS.filter((id) => map.getLayer(id))
  const drawn =
    ordinal === null || !layers.length || map.getZoom() < PLOT_SHAPE_MINZOOM
      ? []
      : map.queryRenderedFeatures({ layers, filter: ['==', ['id'], ordinal] })
  const shapes = drawn.map((feature): Feature => ({
    type: 'Feature',
    properties: { surface_m2: Number(feature.properties['surface_m2'] ?? 0) },
    geometry: feature.geometry,
  }))
  if (!shapes.length && ordinal !== null && centre)
    shapes.push({
      type: 'Feature',
      properties: { surface_m2: 0 },
      geometry: { type: 'Point', coordinates: [...centre] },
    })
  return { type: 'FeatureCollection', features: shapes }
}

function dotOf(geometry: Geometry): [number, number] | null {
  const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : []
  return lon === undefined || lat === undefined ? null : [lon, lat]
}
