// The area of the word `within`: a circle or a polygon written in the link itself, or one that is kept under a key.
//   circle:2.35220,48.85660,5000     longitude, latitude, metres
//   polygon:…                        rings of longitude and latitude, packed by area-code.ts
//   area:3f0c…                       the first 32 hexadecimal digits of what its content hashes to
import { REGION_BBOX } from '../crs.ts'
import type { Ring } from './area-code.ts'
import { packRings, unpackRings } from './area-code.ts'
import { crossesItself, ringKm2 } from './ring-shape.ts'

export type Area =
  | { kind: 'circle'; lon: number; lat: number; radius_m: number }
  /** Closed rings in EPSG:4326, the outer one first. */
  | { kind: 'polygon'; rings: readonly Ring[] }
  | { kind: 'stored'; key: string }

export const AREA_LIMITS = {
  /** Characters of a polygon that stands in a link: a longer one is stored. */
  packed: 1200,
  /** Vertices of an area that is brought. One within reach has at most 15 000 (geodata/roads/reach/reach-answer.ts). */
  vertices: 20_000,
  radius_m: 30_000,
  /** The region with its fringe, which a car may reach as a whole in an hour; 30 000 plots are judged in about a second. */
  km2: 13_000,
} as const

export type AreaReading = { area: Area } | { takes: string } | { impossible: string }

const TAKES =
  'circle:LONGITUDE,LATITUDE,METRES, polygon:… as the page writes it, or area:KEY as POST /api/areas answers it'
const CIRCLE = /^(-?\d{1,3}(?:\.\d{1,9})?),(-?\d{1,2}(?:\.\d{1,9})?),(\d{1,6})$/
const KEY = /^[0-9a-f]{32}$/

/** Reads the word; what it takes, or why it cannot be, when it is no area. */
export function readArea(text: string): AreaReading {
  const [, kind, rest = ''] = /^(circle|polygon|area):(.*)$/s.exec(text) ?? []
  if (kind === 'area')
    return KEY.test(rest) ? { area: { kind: 'stored', key: rest } } : { takes: TAKES }
  if (kind === 'circle') return readCircle(rest)
  if (kind !== 'polygon' || rest.length > AREA_LIMITS.packed) return { takes: TAKES }
  const rings = unpackRings(rest)
  if (!rings) return { takes: TAKES }
  const impossible = faultOfRings(rings)
  return impossible ? { impossible } : { area: { kind: 'polygon', rings } }
}

/** The one text of an area: equal areas are written alike. */
export function writeArea(area: Area): string {
  if (area.kind === 'stored') return `area:${area.key}`
  if (area.kind === 'polygon') return `polygon:${packRings(area.rings)}`
  return `circle:${area.lon.toFixed(5)},${area.lat.toFixed(5)},${Math.round(area.radius_m)}`
}

/** Why rings cannot be an area; undefined when they can. */
export function faultOfRings(rings: readonly Ring[]): string | undefined {
  const [outer] = rings
  if (!outer || rings.some((ring) => ring.length < 4)) return 'a ring has fewer than three corners'
  if (rings.some((ring) => ring.some((at) => !nearRegion(at)))) return 'it lies outside the region'
  if (rings.some(crossesItself)) return 'its outline crosses itself'
  const km2 = ringKm2(outer)
  if (km2 < 1e-6) return 'it has no surface'
  if (km2 > AREA_LIMITS.km2)
    return `it is larger than ${AREA_LIMITS.km2 * 100} ha: use departement, epci or commune`
  return undefined
}

function readCircle(text: string): AreaReading {
  const [, lon, lat, metres] = (CIRCLE.exec(text) ?? []).map(Number)
  if (lon === undefined || lat === undefined || metres === undefined) return { takes: TAKES }
  if (metres < 1) return { impossible: 'the radius is 0' }
  if (metres > AREA_LIMITS.radius_m)
    return { impossible: `the radius is over ${AREA_LIMITS.radius_m} m` }
  if (!nearRegion([lon, lat])) return { impossible: 'it lies outside the region' }
  return { area: { kind: 'circle', lon, lat, radius_m: metres } }
}

/** Degrees around the region in which an area may reach. */
const MARGIN = 0.5
function nearRegion([lon, lat]: readonly [number, number]): boolean {
  const [west, south, east, north] = REGION_BBOX
  return lon > west - MARGIN && lon < east + MARGIN && lat > south - MARGIN && lat < north + MARGIN
}
