// The ring of a straight-line distance around a plot: distances start at the plot's edge, so the ring surrounds its hull, not a point.
import { circle, convex } from '@turf/turf'
import type { Feature, FeatureCollection, Position } from 'geojson'

export type Ring = { km: number; label: string }

const STEPS = 48
const CORNERS_MOST = 48

/** One outline and one label (at its north) a ring. Exact for a convex plot, a little wide for a hollow one. */
export function distanceRings(
  geometry: { coordinates: number[][][][] },
  rings: readonly Ring[],
): FeatureCollection {
  const corners = geometry.coordinates.flatMap((polygon) => polygon[0] ?? [])
  const every = Math.max(1, Math.ceil(corners.length / CORNERS_MOST))
  const kept = corners.filter((_, i) => i % every === 0)
  return {
    type: 'FeatureCollection',
    features: rings
      .filter((ring) => ring.km > 0)
      .flatMap((ring): Feature[] => {
        const around = kept.map((corner) => circle(corner as Position, ring.km, { steps: STEPS }))
        const outline = convex({ type: 'FeatureCollection', features: around })
        if (!outline) return []
        const ridge = outline.geometry.coordinates[0] ?? []
        const north = ridge.reduce((best, each) => ((each[1] ?? 0) > (best[1] ?? 0) ? each : best))
        return [
          { type: 'Feature', properties: {}, geometry: outline.geometry },
          {
            type: 'Feature',
            properties: { label: ring.label },
            geometry: { type: 'Point', coordinates: north },
          },
        ]
      }),
  }
}
