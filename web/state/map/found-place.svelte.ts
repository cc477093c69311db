// The address or parcel that the search last went to: a point with its name, marked on the map until it is closed.
import type { FeatureCollection } from 'geojson'

/** Longitude and latitude in EPSG:4326. */
export type FoundPoint = {
  label: string
  lon: number
  lat: number
  /** Where it lies, in words. */
  detail: string | null
  /** Who says so; null for what our own data hold. */
  credit: string | null
  /** The cadastral reference of a parcel. */
  parcel?: string
}

export class FoundPlaceState {
  point: FoundPoint | null = $state.raw(null)

  /** The point for the map: one feature with its label, or none. */
  readonly shapes: FeatureCollection = $derived({
    type: 'FeatureCollection',
    features: this.point
      ? [
          {
            type: 'Feature',
            properties: { label: this.point.label },
            geometry: { type: 'Point', coordinates: [this.point.lon, this.point.lat] },
          },
        ]
      : [],
  })

  show(point: FoundPoint): void {
    this.point = point
  }

  clear(): void {
    this.point = null
  }
}
