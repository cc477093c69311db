// The roads by which an access point is reached.
import type { AccessKind } from '../../model/codes.ts'
import type { TravelMode } from '../../model/roads/roads.ts'
import type { RoadIndex, Snap } from './snap.ts'

/** People walk to a station; to the rest goes a lorry. */
export const modeTo = (kind: AccessKind): TravelMode => (kind === 'station' ? 'foot' : 'truck')

/**
 * Where a point (EPSG:2154) of this kind is reached; whichever place comes first counts. A motorway junction is drawn as
 * one point amid its ramps and carriageways, each one-way, so it is reached at any of those within the limit: else a
 * lorry that joins by the ramp past the point would have to come round by the next junction. Other points, and junctions
 * with no such road, have the nearest road. Empty when there is none within the limit.
 */
export function snapAccessPoint(index: RoadIndex, kind: AccessKind, x: number, y: number): Snap[] {
  const mode = modeTo(kind)
  if (kind === 'junction')
    for (const roads of ['motorway', 'trunk'] as const) {
      const ramps = index.allNearPoint(x, y, { mode, roads })
      if (ramps.length > 0) return ramps
    }
  const nearest = index.nearestToPoint(x, y, { mode, roads: 'all' })
  return nearest ? [nearest] : []
}
