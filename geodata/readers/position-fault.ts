// Whether the numbers of a geometry can be longitude and latitude near Île-de-France (or metres of Lambert-93), and what they are when not.
import type { Geometry } from 'geojson'
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
  if (geometry.type === 'GeometryCollection') return undefined
  return firstFault(geometry.coordinates, crs === 'EPSG:2154' ? lambertFault : degreesFault)
}

type Judge = (x: number, y: number) => PositionFault | undefined

/** Every position of a file of millions of features passes here: plain loops, nothing made. */
function firstFault(coordinates: unknown, judge: Judge): PositionFault | undefined {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return undefined
  if (!Array.isArray(coordinates[0])) {
    const x = coordinates[0] as number
    const y = coordinates[1] as number
    return Number.isFinite(x) && Number.isFinite(y) ? judge(x, y) : 'broken'
  }
  for (let i = 0; i < coordinates.length; i++) {
    const fault = firstFault(coordinates[i], judge)
    if (fault) return fault
  }
  return undefined
}

function degreesFault(lon: number, lat: number): PositionFault | undefined {
  if (isNear(lon, lat)) return undefined
  if (isLambert(lon, lat)) return 'lambert'
  return isNear(lat, lon) ? 'swapped' : 'far'
}

function lambertFault(x: number, y: number): PositionFault | undefined {
  if (isLambert(x, y)) return undefined
  if (isLambert(y, x)) return 'swapped'
  return isNear(x, y) || isNear(y, x) ? 'degrees' : 'far'
}
