// A geometry without what is no geometry: collections are opened, parts that are empty or too short for their kind are left out.
import type { Geometry, Position } from 'geojson'

export type Tidied = {
  /** Undefined when nothing is left. */
  geometry: Geometry | undefined
  /** Parts and rings that were left out. */
  dropped: number
}

type Simple = Exclude<Geometry, { type: 'GeometryCollection' }>
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}
const MOST_NESTED = 64

/** Parts of one kind become one geometry of that kind; of several, a flat collection. What has no positions is dropped. */
export function tidyGeometry(given: Geometry): Tidied {
  if (isSound(given)) return { geometry: given, dropped: 0 }
  const state = { dropped: 0 }
  const parts = partsOf(given, state, 0)
  return { geometry: joined(parts), dropped: state.dropped }
}

/** Nearly all geometries: nothing is made for them. */
function isSound(geometry: Geometry): boolean {
  if (geometry.type === 'Polygon') return areRings(geometry.coordinates)
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.length > 0 && geometry.coordinates.every(areRings)
  if (geometry.type === 'Point') return geometry.coordinates.length > 1
  if (geometry.type === 'LineString') return geometry.coordinates.length > 1
  return false
}
const areRings = (rings: unknown): boolean =>
  Array.isArray(rings) && rings.length > 0 && rings.every(isRing)
const isRing = (ring: unknown): boolean => Array.isArray(ring) && ring.length >= 4

function partsOf(geometry: Geometry, state: { dropped: number }, depth: number): Simple[] {
  if (depth > MOST_NESTED) return drop(state)
  if (geometry?.type === 'GeometryCollection') {
    const inner: unknown = geometry.geometries
    return Array.isArray(inner)
      ? inner.flatMap((part) => partsOf(part as Geometry, state, depth + 1))
      : drop(state)
  }
  const coordinates: unknown = geometry?.coordinates
  if (!Array.isArray(coordinates) || DEPTH[geometry.type] === undefined) return drop(state)
  switch (geometry.type) {
    case 'Point':
      return coordinates.length > 1 ? [geometry] : drop(state)
    case 'MultiPoint':
      return lists(coordinates, 2, state).map((at): Simple => ({
        type: 'Point',
        coordinates: at as Position,
      }))
    case 'LineString':
      return lists([coordinates], 2, state).map(lineOf)
    case 'MultiLineString':
      return lists(coordinates, 2, state).map(lineOf)
    case 'Polygon':
      return polygonOf(coordinates, state)
    default:
      return coordinates.flatMap((rings) => polygonOf(rings, state))
  }
}

const lineOf = (line: unknown[]): Simple => ({
  type: 'LineString',
  coordinates: line as Position[],
})

/** Without its outer ring a polygon is nothing; without one of its holes it is still one. */
function polygonOf(rings: unknown, state: { dropped: number }): Simple[] {
  if (!Array.isArray(rings) || !isRing(rings[0])) return drop(state)
  const kept = rings.filter(isRing) as Position[][]
  state.dropped += rings.length - kept.length
  return [{ type: 'Polygon', coordinates: kept }]
}

function lists(given: unknown[], least: number, state: { dropped: number }): unknown[][] {
  const kept = given.filter(
    (list): list is unknown[] => Array.isArray(list) && list.length >= least,
  )
  state.dropped += given.length - kept.length
  return kept
}

function drop(state: { dropped: number }): [] {
  state.dropped++
  return []
}

function joined(parts: readonly Simple[]): Geometry | undefined {
  const [first] = parts
  if (!first || parts.length === 1) return first
  if (parts.some(({ type }) => type !== first.type))
    return { type: 'GeometryCollection', geometries: [...parts] }
  const coordinates = parts.map((part) => part.coordinates)
  return { type: `Multi${first.type}`, coordinates } as Geometry
}
