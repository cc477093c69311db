// Areas, distances and overlaps computed again, without the database: proj4 for EPSG:2154, plain planar geometry, and
// turf's clipping for overlaps.
import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import proj4 from 'proj4'

const LAMBERT_93 =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0 +units=m'

export type Shape = Position[][][]
export type Box = [west: number, south: number, east: number, north: number]

export const toLambert = (position: Position): Position =>
  proj4('EPSG:4326', LAMBERT_93, [position[0] as number, position[1] as number])

export function toShape(geometry: Polygon | MultiPolygon): Shape {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map((rings) => rings.map((ring) => ring.map(toLambert)))
}

export function boxOf(shape: Shape): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of shape.flat(2)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

export const touches = (a: Box, b: Box) =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** Square metres: outer rings less holes. */
export const areaOf = (shape: Shape): number =>
  shape.reduce(
    (sum, rings) =>
      sum +
      rings.reduce((all, ring, i) => all + (i === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0),
    0,
  )

function signedArea(ring: Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] as Position
    const [bx = 0, by = 0] = ring[i] as Position
    sum += ax * by - bx * ay
  }
  return sum / 2
}

/** Metres from a polygon to a point, 0 inside. */
export function distanceTo(shape: Shape, [px = 0, py = 0]: Position): number {
  let inside = false
  let least = Infinity
  for (const ring of shape.flat(1))
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] as Position
      const [bx = 0, by = 0] = ring[i] as Position
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2
      const along = length2
        ? Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2))
        : 0
      least = Math.min(least, Math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay)))
    }
  return inside ? 0 : least
}

/** Square metres of `shape` that lie in any of `others` together. */
export function overlapOf(shape: Shape, others: readonly Shape[]): number {
  const box = boxOf(shape)
  const own = multiPolygon(shape)
  const parts = others
    .filter((other) => touches(box, boxOf(other)))
    .flatMap((other) => intersect(featureCollection([own, multiPolygon(other)])) ?? [])
  if (parts.length === 0) return 0
  const joined = parts.length === 1 ? parts[0] : union(featureCollection(parts))
  return joined ? planarArea(joined) : 0
}

/** Square metres of `shape` that lie outside `other`. */
export function outsideOf(shape: Shape, other: Shape): number {
  const rest = difference(featureCollection([multiPolygon(shape), multiPolygon(other)]))
  return rest ? planarArea(rest) : 0
}

const planarArea = ({ geometry }: Feature<Polygon | MultiPolygon>): number =>
  areaOf(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
