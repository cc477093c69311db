// EPSG:2154 metres to the unit square of Web Mercator, in closed form: both are conformal, so latitude passes through
// isometric latitude. Snyder, Map Projections (USGS PP 1395), 15-7…15-11 and 7-7; constants of RGF93 Lambert-93 (IGN).

const RAD = Math.PI / 180
/** GRS80. */
const A = 6_378_137
const F = 1 / 298.257222101
const E2 = F * (2 - F)
const E = Math.sqrt(E2)

const [PARALLEL_1, PARALLEL_2, ORIGIN_LAT, ORIGIN_LON] = [44 * RAD, 49 * RAD, 46.5 * RAD, 3 * RAD]
const [FALSE_EASTING, FALSE_NORTHING] = [700_000, 6_600_000]

const isometric = (lat: number): number =>
  Math.atanh(Math.sin(lat)) - E * Math.atanh(E * Math.sin(lat))
/** Radius of a parallel over that of the equator. */
const parallel = (lat: number): number => Math.cos(lat) / Math.sqrt(1 - E2 * Math.sin(lat) ** 2)

const N =
  Math.log(parallel(PARALLEL_1) / parallel(PARALLEL_2)) /
  (isometric(PARALLEL_2) - isometric(PARALLEL_1))
const C = ((A * parallel(PARALLEL_1)) / N) * Math.exp(N * isometric(PARALLEL_1))
const POLE_Y = FALSE_NORTHING + C * Math.exp(-N * isometric(ORIGIN_LAT))

/** Degrees of EPSG:4326 to metres of EPSG:2154. */
export function toLambert(lon: number, lat: number): [x: number, y: number] {
  const radius = C * Math.exp(-N * isometric(lat * RAD))
  const angle = N * (lon * RAD - ORIGIN_LON)
  return [FALSE_EASTING + radius * Math.sin(angle), POLE_Y - radius * Math.cos(angle)]
}

/** Changes the path (x, y, x, y… in metres) in place; y of the unit square runs downwards. Agrees with PROJ to 1e-12. */
export function toUnitSquare(path: number[]): number[] {
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
