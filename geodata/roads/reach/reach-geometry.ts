// Polygons of an area within reach as GeoJSON: EPSG:4326, outer rings against the clock, holes with it (RFC 7946).
import type { MultiPolygon, Position } from 'geojson'
import { RADIANS_A_DEGREE } from '../../model/units.ts'
import { toUnitSquare } from '../../plane/lambert-93.ts'
import type { ReachPolygon } from './reach-nest.ts'

/** A millionth of a degree is 0.1 m; the corners of an outline stand 2 m apart and more. */
const DECIMALS = 1e6
const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS

export function reachGeometry(polygons: readonly ReachPolygon[]): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map(({ xy }) => closed(toPositions(xy)))),
  }
}

/** x, y, x, y … in decimetres, EPSG:2154, to longitudes and latitudes. */
export function toPositions(xy: ArrayLike<number>): Position[] {
  const path = toUnitSquare(Array.from(xy, (decimetres) => decimetres / 10))
  const positions: Position[] = []
  for (let i = 0; i < path.length; i += 2)
    positions.push([
      round(360 * (path[i]! - 0.5)),
      round(Math.atan(Math.sinh(Math.PI * (1 - 2 * path[i + 1]!))) / RADIANS_A_DEGREE),
    ])
  return positions
}

const closed = (ring: Position[]): Position[] => [...ring, ring[0]!]
