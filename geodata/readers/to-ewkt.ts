// GeoJSON geometries as the EWKT that the database reads. A third coordinate is dropped.
import type { Geometry, Position } from 'geojson'

/** The geometry as `SRID=…;…`, or undefined when it is empty or its rings cannot be rings. */
export function toEwkt(geometry: Geometry, srid = 4326): string | undefined {
  if (!Array.isArray((geometry as { coordinates?: unknown }).coordinates)) return undefined
  const body = bodyOf(geometry)
  return body && `SRID=${srid};${geometry.type.toUpperCase()}${body}`
}

function bodyOf(geometry: Geometry): string | undefined {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length >= 2 ? `(${position(geometry.coordinates)})` : undefined
    case 'MultiPoint':
    case 'LineString':
      return line(geometry.coordinates, geometry.type === 'LineString' ? 2 : 1)
    case 'MultiLineString':
      return every(geometry.coordinates, (part) => line(part, 2))
    case 'Polygon':
      return polygon(geometry.coordinates)
    case 'MultiPolygon':
      return every(geometry.coordinates, polygon)
    default:
      return undefined
  }
}

const position = ([x, y]: Position) => `${x} ${y}`
const polygon = (rings: Position[][]) => every(rings, ring)

function line(positions: Position[], least: number): string | undefined {
  return positions.length >= least ? `(${positions.map(position).join(',')})` : undefined
}

function ring(positions: Position[]): string | undefined {
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return undefined
  return line(positions, 4)
}

function every<Part>(parts: Part[], write: (part: Part) => string | undefined): string | undefined {
  const written = parts.map(write)
  return parts.length > 0 && written.every((part) => part !== undefined)
    ? `(${written.join(',')})`
    : undefined
}
