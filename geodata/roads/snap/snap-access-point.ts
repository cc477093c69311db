// The roads by which an access point is reached.
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { travelTo } from '../../model/access/access-kinds.ts'
import type { RoadIndex, Snap } from './snap.ts'

/**
 * Where a point (EPSG:2154) of this kind is reached; whichever place comes first counts. A motorway junction is drawn as
 * one point amid its ramps and carriageways, each one-way, so it is reached at any of those within the limit: else a
 * lorry that joins by the ramp past the point would have to come round by the next junction. Other points, and junctions
 * with no such road, have the nearest road. Empty when there is none within the limit.
 */
export function snapAccessPoint(index: RoadIndex, kind: RoadKind, x: number, y: number): Snap[] {
  const { mode, snapM, ramps } = travelTo(kind)
  if (ramps)
    for (const roads of ['motorway', 'trunk'] as const) {
      const places = index.allNearPoint(x, y, { mode, roads }, snapM)
      if (places.length > 0) return places
    }
  const nearest = index.nearestToPoint(x, y, { mode, roads: 'all' }, snapM)
  return nearest ? [nearest] : []
}
