// Which plot lies under a point of the window, and its hover state on the map.
import type { Map as MapLibre, PointLike } from 'maplibre-gl'
import type { Category } from '../../geodata/model/codes.ts'

export type PlotOnMap = {
  ordinal: number
  /** Absent from the dots of small scales. */
  id: string | null
  surfaceM2: number
  category: Category | null
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
  }
}

/** Lifts the outline of one plot, and lets the one before fall. */
export function showHover(map: MapLibre, before: number | null, now: number | null): void {
  if (!map.getSource('plot')) return
  const of = (id: number) => ({ source: 'plot', sourceLayer: 'plot', id })
  if (before !== null) map.removeFeatureState(of(before), 'hover')
  if (now !== null) map.setFeatureState(of(now), { hover: true })
}
