// A GeoJSON geometry of a filter: its shape by its type. Lengths and closed rings are checked by check-shape.ts.
import type { Geometry, Position } from 'geojson'
import { CqlFault } from './cql-fault.ts'

type Fields = Readonly<Record<string, unknown>>

/** How deep the positions of each type lie in its coordinates. */
const LEVELS = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const

/** Throws a CqlFault at the member that is not what its type asks for. */
export function readGeometryJson(value: Fields, at: string, isMember = false): Geometry {
  const { type, coordinates, geometries } = value
  if (type === 'GeometryCollection' && !isMember) {
    if (!Array.isArray(geometries))
      throw new CqlFault('a GeometryCollection has geometries', `${at}.geometries`)
    return {
      type,
      geometries: geometries.map((one: unknown, index) => {
        const path = `${at}.geometries[${index}]`
        if (typeof one !== 'object' || one === null)
          throw new CqlFault('a geometry is expected', path)
        return readGeometryJson(one as Fields, path, true)
      }),
    }
  }
  if (typeof type !== 'string' || !Object.hasOwn(LEVELS, type))
    throw new CqlFault('a geometry of GeoJSON is expected', at)
  checkPositions(coordinates, LEVELS[type as keyof typeof LEVELS], `${at}.coordinates`)
  return { type, coordinates } as Geometry
}

function checkPositions(value: unknown, level: number, at: string): void {
  if (!Array.isArray(value)) throw new CqlFault('an array is expected', at)
  if (level > 0) {
    value.forEach((one, index) => checkPositions(one, level - 1, `${at}[${index}]`))
    return
  }
  const position = value as Position
  if (position.length < 2 || position.length > 4 || !position.every((one) => Number.isFinite(one)))
    throw new CqlFault('a position has two or three finite numbers', at)
}
