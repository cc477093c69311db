// Where the map looks. The map writes the place; `goTo` and `flyTo` ask the map to move.
import type { Bbox } from '../../../geodata/model/crs.ts'

export type Place = { zoom: number; lat: number; lon: number }
export type Journey =
  { bbox: Bbox; least?: number; most?: number } | { centre: [number, number]; zoom: number }

/** The whole region, before the window's size is known. */
export const REGION_PLACE: Place = { zoom: 8.4, lat: 48.68, lon: 2.5 }

export class PlaceState {
  zoom = $state(REGION_PLACE.zoom)
  lat = $state(REGION_PLACE.lat)
  lon = $state(REGION_PLACE.lon)
  /** False until a person or a link has placed the map: then the address bar leaves it out. */
  placed = $state(false)
  /** The last journey asked for; the map follows it. */
  journey: Journey | null = $state.raw(null)

  constructor(place?: Place) {
    if (place) this.moved(place, true)
  }

  /** Said by the map when it has come to rest. */
  moved(place: Place, placed = this.placed): void {
    this.zoom = place.zoom
    this.lat = place.lat
    this.lon = place.lon
    this.placed = placed
  }

  /** Flies so that a box fills the free part of the map. */
  goTo(bbox: readonly number[] | null, zooms: { least?: number; most?: number } = {}): void {
    const [west, south, east, north] = bbox ?? []
    if (west === undefined || south === undefined || east === undefined || north === undefined)
      return
    this.journey = { bbox: [west, south, east, north], ...zooms }
  }

  flyTo(centre: readonly [number, number], zoom: number): void {
    this.journey = { centre: [centre[0], centre[1]], zoom }
  }
}
