// A geometry of one CRS in another, position by position. proj4 knows the definitions of the model.
import type { Geometry, Position } from 'geojson'
import proj4 from 'proj4'
import type { CrsId } from '../model/known-crs.ts'
import { knownCrs } from '../model/known-crs.ts'

/** Straight lines of one CRS bend in another: cut so short, they are off by centimetres at most. */
const STEP_M = 1000
const STEP_DEGREES = 0.01

/** Writes geometries of `from` in `to`; undefined where both have the same numbers. A third coordinate is dropped. */
export function converter(from: CrsId, to: CrsId): ((geometry: Geometry) => Geometry) | undefined {
  if (from === to) return undefined
  const { forward } = proj4(knownCrs(from).definition, knownCrs(to).definition)
  const step = from === 'EPSG:4326' ? STEP_DEGREES : STEP_M
  const put = ([x, y]: Position): Position => forward([x as number, y as number])
  const convert = (geometry: Geometry): Geometry => {
    switch (geometry.type) {
      case 'GeometryCollection':
        return { ...geometry, geometries: geometry.geometries.map(convert) }
      case 'Point':
        return { ...geometry, coordinates: put(geometry.coordinates) }
      case 'MultiPoint':
        return { ...geometry, coordinates: geometry.coordinates.map(put) }
      case 'LineString':
        return { ...geometry, coordinates: cut(geometry.coordinates, step).map(put) }
      case 'Polygon':
      case 'MultiLineString':
        return {
          ...geometry,
          coordinates: geometry.coordinates.map((line) => cut(line, step).map(put)),
        }
      case 'MultiPolygon':
        return {
          ...geometry,
          coordinates: geometry.coordinates.map((rings) =>
            rings.map((ring) => cut(ring, step).map(put)),
          ),
        }
    }
  }
  return convert
}

/** Longer pieces are halved until none is longer than `step`. */
function cut(line: Position[], step: number): Position[] {
  const out: Position[] = []
  for (let i = 0; i < line.length; i++) {
    const [x, y] = line[i] as [number, number]
    const before = line[i - 1] as [number, number] | undefined
    if (before) {
      const [x0, y0] = before
      const pieces = Math.min(10_000, Math.ceil(Math.hypot(x - x0, y - y0) / step))
      for (let k = 1; k < pieces; k++)
        out.push([x0 + ((x - x0) * k) / pieces, y0 + ((y - y0) * k) / pieces])
    }
    out.push([x, y])
  }
  return out
}
