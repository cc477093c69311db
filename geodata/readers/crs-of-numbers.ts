// What the numbers of a position can be: in each CRS the region with its surroundings is a box, and no two boxes touch.
import proj4 from 'proj4'
import { REGION_BBOX, REGION_BBOX_L93 } from '../model/crs.ts'
import type { CrsId } from '../model/known-crs.ts'
import { knownCrs, KNOWN_CRS } from '../model/known-crs.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Layers of the region reach past it: train lines, nature areas. */
const MARGIN_LON = 1.5
const MARGIN_LAT = 1
const MARGIN_M = 100_000

const grown = ([left, bottom, right, top]: Box, x: number, y: number): Box => [
  left - x,
  bottom - y,
  right + x,
  top + y,
]

const boxes = new Map<CrsId, Box>([
  ['EPSG:4326', grown(REGION_BBOX, MARGIN_LON, MARGIN_LAT)],
  ['EPSG:2154', grown(REGION_BBOX_L93, MARGIN_M, MARGIN_M)],
])

function boxOf(id: CrsId): Box {
  const known = boxes.get(id)
  if (known) return known
  const { forward } = proj4('WGS84', knownCrs(id).definition)
  const [west, south, east, north] = REGION_BBOX
  const corners = [
    [west, south],
    [(west + east) / 2, south],
    [east, south],
    [west, north],
    [(west + east) / 2, north],
    [east, north],
  ].map((at) => forward(at))
  const [xs, ys] = [0, 1].map((i) => corners.map((at) => at[i] as number)) as [number[], number[]]
  const made = grown(
    [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    MARGIN_M,
    MARGIN_M,
  )
  boxes.set(id, made)
  return made
}

/** Whether x and y can be a place of the region or near it, in that CRS. */
export function nearIn(id: CrsId): (x: number, y: number) => boolean {
  const [left, bottom, right, top] = boxOf(id)
  return (x, y) => x > left && x < right && y > bottom && y < top
}

/** The CRS in which these numbers are near the region; undefined when there is none. */
export const crsOfNumbers = (x: number, y: number): CrsId | undefined =>
  KNOWN_CRS.find(({ id }) => nearIn(id)(x, y))?.id
