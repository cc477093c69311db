// What a geometry of a filter must be before a database sees it: whole, finite and not too long. Counts across a filter.
import type { Geometry, Position } from 'geojson'
import { CqlFault } from './cql-fault.ts'
import type { At } from './expression.ts'
import { CQL_LIMITS } from './expression.ts'

/** Geometries of one filter; `check` returns the geometry with x and y alone, or throws a CqlFault. */
export class ShapeCheck {
  #vertices = 0

  check(shape: Geometry, at: At): Geometry {
    const positions = (list: readonly Position[], least: number): Position[] => {
      if (list.length < least)
        throw new CqlFault(`a ${shape.type} has fewer than ${least} positions`, at)
      this.#vertices += list.length
      if (this.#vertices > CQL_LIMITS.vertices)
        throw new CqlFault(
          `the geometries hold more than ${CQL_LIMITS.vertices} positions`,
          at,
          422,
        )
      return list.map(([x, y]) => [x as number, y as number])
    }
    const rings = (list: readonly Position[][]): Position[][] =>
      full(list).map((ring) => {
        const closed = positions(ring, 4)
        const [[x, y], last] = [closed[0] as Position, closed.at(-1) as Position]
        if (x !== last[0] || y !== last[1])
          throw new CqlFault('a ring does not end where it begins', at)
        return closed
      })
    const full = <T>(list: readonly T[]): readonly T[] => {
      if (list.length === 0) throw new CqlFault(`a ${shape.type} is empty`, at)
      return list
    }
    switch (shape.type) {
      case 'Point':
        return { type: 'Point', coordinates: positions([shape.coordinates], 1)[0] as Position }
      case 'MultiPoint':
      case 'LineString':
        return {
          type: shape.type,
          coordinates: positions(shape.coordinates, shape.type === 'LineString' ? 2 : 1),
        }
      case 'MultiLineString':
        return {
          type: shape.type,
          coordinates: full(shape.coordinates).map((line) => positions(line, 2)),
        }
      case 'Polygon':
        return { type: shape.type, coordinates: rings(shape.coordinates) }
      case 'MultiPolygon':
        return { type: shape.type, coordinates: full(shape.coordinates).map(rings) }
      case 'GeometryCollection':
        return {
          type: shape.type,
          geometries: full(shape.geometries).map((one) => this.check(one, at)),
        }
    }
  }
}
