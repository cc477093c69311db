// Moves of the map that end in the part of it that no panel covers.
import type { Map as MapLibre } from 'maplibre-gl'
import type { Journey } from '../state/map/place-state.svelte.ts'
import { prefersStill } from './create-map.ts'

/** What panels cover of the map, px. */
export type Padding = { top: number; right: number; bottom: number; left: number }

const FLIGHT_MS = 1300

export function travel(map: MapLibre, journey: Journey, padding: Padding): void {
  const offset: [number, number] = [
    (padding.left - padding.right) / 2,
    (padding.top - padding.bottom) / 2,
  ]
  const to = { ...target(map, journey, padding), offset, essential: true }
  if (prefersStill()) map.easeTo({ ...to, duration: 0 })
  else map.flyTo({ ...to, maxDuration: FLIGHT_MS })
}

function target(
  map: MapLibre,
  journey: Journey,
  padding: Padding,
): { center: [number, number]; zoom: number } {
  if ('centre' in journey) return { center: journey.centre, zoom: journey.zoom }
  const [west, south, east, north] = journey.bbox
  const zoom = map.cameraForBounds([west, south, east, north], { padding })?.zoom ?? 10
  const { least = 6, most = 15 } = journey
  return {
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.min(Math.max(zoom, least), most),
  }
}
