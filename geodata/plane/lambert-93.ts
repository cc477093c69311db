// EPSG:2154 from degrees, and to the unit square of Web Mercator, in closed form: both are conformal, so latitude passes
// through isometric latitude. Snyder, Map Projections (USGS PP 1395), 15-7…15-11 and 7-7; constants of RGF93 Lambert-93 (IGN).
import { RADIANS_A_DEGREE as RAD } from '../model/units.ts'

/** GRS80. */
const A = 6_378_137
const F = 1 / 298.257222101
const E = Math.sqrt(1 - (((1 - F) * A) / A) ** 2)

const [PARALLEL_1, PARALLEL_2, ORIGIN_LAT, ORIGIN_LON] = [49 * RAD, 44 * RAD, 46.5 * RAD, 3 * RAD]
const [FALSE_EASTING, FALSE_NORTHING] = [700_000, 6_600_000]

/** Radius of a parallel over that of the equator (Snyder's m). */
const parallel = (lat: number): number => {
  const sine = E * Math.sin(lat)
  return Math.cos(lat) / Math.sqrt(1 - sine * sine)
}
/** e to the power of less the isometric latitude (Snyder's t). */
const shrunk = (lat: number): number => {
  const sine = E * Math.sin(lat)
  return Math.tan(0.5 * (Math.PI / 2 - lat)) / ((1 - sine) / (1 + sine)) ** (0.5 * E)
}

const N =
  Math.log(parallel(PARALLEL_1) / parallel(PARALLEL_2)) /
  Math.log(shrunk(PARALLEL_1) / shrunk(PARALLEL_2))
const C = A * (parallel(PARALLEL_1) / (N * shrunk(PARALLEL_1) ** N))
const POLE = C * shrunk(ORIGIN_LAT) ** N
const POLE_Y = FALSE_NORTHING + POLE

/**
 * Degrees of EPSG:4326 to metres of EPSG:2154. In the order of steps of proj4js, so the same to the last bit: the
 * demonstration is laid out by chance that hangs on it.
 */
export function toLambert(lon: number, lat: number): [x: number, y: number] {
  const radius = C * shrunk(lat * RAD) ** N
  const angle = N * (lon * RAD - ORIGIN_LON)
  return [
    radius * Math.sin(angle) + FALSE_EASTING,
    POLE - radius * Math.cos(angle) + FALSE_NORTHING,
  ]
}

/** Changes the path (x, y, x, y… in metres) in place; y of the unit square runs downwards. Agrees with PROJ to 1e-12. */
export function toUnitSquare<P extends number[] | Float64Array>(path: P): P {
  for (let i = 0; i < path.length; i += 2) {
    const east = (path[i] as number) - FALSE_EASTING
    const north = POLE_Y - (path[i + 1] as number)
    const lon = ORIGIN_LON + Math.atan(east / north) / N
    const q = -Math.log(Math.sqrt(east * east + north * north) / C) / N
    path[i] = lon / (2 * Math.PI) + 0.5
    path[i + 1] = 0.5 - spherical(q) / (2 * Math.PI)
  }
  return path
}

/** Mercator's y on the sphere (latitudes of the ellipsoid read as the sphere's, as Web Mercator does), in radians. */
function spherical(q: number): number {
  let y = q
  // Each round is 150 times nearer.
  for (let round = 0; round < 7; round++) {
    const t = E * Math.tanh(y)
    const t2 = t * t
    // E·atanh(t), t < 0.082: the next term is below 1e-13.
    y = q + E * t * (1 + t2 * (1 / 3 + t2 * (1 / 5 + t2 * (1 / 7 + t2 * (1 / 9 + t2 / 11)))))
  }
  return y
}
