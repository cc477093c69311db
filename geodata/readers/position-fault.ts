// Whether the numbers of a geometry can be longitude and latitude near Île-de-France (or metres of Lambert-93), and what they are when not.
import type { Geometry, Position } from 'geojson'
import type { Crs } from '../model/crs.ts'
import { REGION_BBOX, REGION_BBOX_L93 } from '../model/crs.ts'

/** Layers of the region reach past it: train lines, nature areas. Degrees. */
const MARGIN_LON = 1.5
const MARGIN_LAT = 1
const MARGIN_L93_M = 100_000

const [WEST, SOUTH, EAST, NORTH] = REGION_BBOX
const [LEFT, BOTTOM, RIGHT, TOP] = REGION_BBOX_L93

const isNear = (lon: number, lat: number) =>
  lon > WEST - MARGIN_LON &&
  lon < EAST + MARGIN_LON &&
  lat > SOUTH - MARGIN_LAT &&
  lat < NORTH + MARGIN_LAT
const isLambert = (x: number, y: number) =>
  x > LEFT - MARGIN_L93_M &&
  x < RIGHT + MARGIN_L93_M &&
  y > BOTTOM - MARGIN_L93_M &&
  y < TOP + MARGIN_L93_M

export type PositionFault = 'lambert' | 'degrees' | 'swapped' | 'far' | 'broken'

/**
 * The first fault among the positions of a geometry that should be in `crs`: numbers of the other CRS, latitude first,
 * far from the region, or no numbers.
 */
export function positionFault(geometry: Geometry, crs: Crs): PositionFault | undefined {
  for (const [x, y] of positionsOf(geometry)) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return 'broken'
    const [lon, lat] = [x as number, y as number]
    if (crs === 'EPSG:2154') {
      if (isLambert(lon, lat)) continue
      if (isLambert(lat, lon)) return 'swapped'
      return isNear(lon, lat) || isNear(lat, lon) ? 'degrees' : 'far'
    }
    if (isNear(lon, lat)) continue
    if (isLambert(lon, lat)) return 'lambert'
    return isNear(lat, lon) ? 'swapped' : 'far'
  }
  return undefined
}

function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') return
  yield* flat(geometry.coordinates)
}

function* flat(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return
  if (Array.isArray(coordinates[0])) for (const inner of coordinates) yield* flat(inner)
  else yield coordinates as Position
}
