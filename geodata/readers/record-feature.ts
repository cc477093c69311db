// One element of a file as a feature: a GeoJSON Feature, or a record of an Opendatasoft JSON export, whose place is in
// `geo_shape` (a Feature or a geometry) or in `geo_point_2d` ({ lon, lat }, or latitude first in a list or a text).
import type { Feature, Geometry } from 'geojson'

export type PlainFeature = {
  id: string | undefined
  properties: Record<string, unknown>
  geometry: Geometry | undefined
}

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads an element; undefined when it is neither. */
export function toFeature(element: unknown): PlainFeature | undefined {
  if (!isObject(element)) return undefined
  if (element.type === 'Feature') {
    const { id, properties, geometry } = element as unknown as Feature
    return {
      id: id === undefined ? undefined : String(id),
      properties: properties ?? {},
      geometry: isObject(geometry) ? geometry : undefined,
    }
  }
  if (!('geo_point_2d' in element) && !('geo_shape' in element)) return undefined
  const { geo_shape: shape, ...properties } = element
  return {
    id: undefined,
    properties,
    geometry: shapeOf(shape) ?? pointOf(element.geo_point_2d),
  }
}

function shapeOf(shape: unknown): Geometry | undefined {
  if (!isObject(shape)) return undefined
  const geometry = shape.type === 'Feature' ? shape.geometry : shape
  return isObject(geometry) ? (geometry as unknown as Geometry) : undefined
}

function pointOf(point: unknown): Geometry | undefined {
  if (isObject(point) && typeof point.lon === 'number' && typeof point.lat === 'number')
    return { type: 'Point', coordinates: [point.lon, point.lat] }
  const pair =
    typeof point === 'string' ? point.split(',').map(Number) : Array.isArray(point) ? point : []
  const [lat, lon] = pair as unknown[]
  return typeof lat === 'number' && typeof lon === 'number'
    ? { type: 'Point', coordinates: [lon, lat] }
    : undefined
}
