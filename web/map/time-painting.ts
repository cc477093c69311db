// How long the map takes, as entries of the browser's performance timeline: `npm run bench` and the browser tests read them.
import type { Map as MapLibre } from 'maplibre-gl'

/** A mark: the map has come to rest for the first time. */
export const MAP_IDLE = 'map-idle'
/** A measure: from a change of the filter to the frame that shows it. */
export const FILTER_PAINTED = 'filter-painted'

export function markIdle(map: MapLibre): void {
  map.once('idle', () => performance.mark(MAP_IDLE))
}

/** Keeps the time from `start` to now as the one measure of its name. */
export function measurePainted(start: number): void {
  performance.clearMeasures(FILTER_PAINTED)
  performance.measure(FILTER_PAINTED, { start, end: performance.now() })
}
