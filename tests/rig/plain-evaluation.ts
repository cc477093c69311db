// What a filter means, once more and as plainly as it can be said. For tests alone: it shares no code with the forms
// that it judges.
import proj4 from 'proj4'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { SmallPlot } from './land/small-version.ts'

/** true passes, false fails, null is unknown, undefined: too near the edge of a frame to say. */
export type Verdict = boolean | null | undefined

const LISTS = {
  zone: 'zone',
  category: 'category',
  land: 'land',
  status: 'status',
  stage: 'stage',
  servicing: 'servicing',
  departement: 'departement',
  epci: 'epci',
  commune: 'code_insee',
  site: 'site_id',
} as const

export function verdicts(plot: SmallPlot, filter: PlotFilter): Verdict[] {
  const all: Verdict[] = []
  const ha = plot.surface_m2 / 10_000
  if (filter.surface_min !== undefined && ha < filter.surface_min) all.push(false)
  if (filter.surface_max !== undefined && ha > filter.surface_max) all.push(false)
  const usable = plot.usable_m2 as number | null
  if (filter.usable_min !== undefined)
    all.push(usable === null ? null : usable / 10_000 >= filter.usable_min)
  if (filter.fits) {
    // The usable surface is a square, and its frontier is kept every half metre from 5 m.
    const [width, length] = filter.fits
    const inner = Math.sqrt(usable ?? 0)
    const whole = Math.max(5, width)
    all.push(usable === null ? null : whole <= inner && length <= inner)
  }
  for (const [word, column] of Object.entries(LISTS)) {
    const wanted = filter[word as keyof typeof LISTS] as readonly string[] | undefined
    const value = plot[column] as string | null
    if (wanted) all.push(value === null ? null : wanted.includes(value))
  }
  for (const kind of ['junction', 'rail', 'port', 'airport', 'station'] as const) {
    const straight = [plot[`${kind}_straight_m`], plot[`${kind}_straight_least_m`]]
    const road = [plot[`${kind}_road_m`], plot[`${kind}_road_least_m`]]
    const time = [plot[`${kind}_road_s`], plot[`${kind}_road_least_s`]]
    if (filter[`${kind}_straight_km`] !== undefined)
      all.push(isNear(straight, Math.round(filter[`${kind}_straight_km`]! * 1000)))
    if (filter[`${kind}_km`] !== undefined)
      all.push(isNear(road, Math.round(filter[`${kind}_km`]! * 1000)))
    if (filter[`${kind}_min`] !== undefined)
      all.push(isNear(time, Math.round(filter[`${kind}_min`]! * 60)))
  }
  if (filter.use) {
    if (filter.use.some((use) => (plot.use_admitted as string[]).includes(use))) all.push(true)
    else all.push(filter.use.some((use) => (plot.use_unknown as string[]).includes(use)) && null)
  }
  if (filter.without) {
    const hit = filter.without.some((kind) => (plot.constraint_hit as string[]).includes(kind))
    const unsure = filter.without.some((kind) =>
      (plot.constraint_unknown as string[]).includes(kind),
    )
    all.push(hit ? false : unsure ? null : true)
  }
  if (filter.ids) all.push(filter.ids.includes(plot.id))
  if (filter.q) all.push(holdsWords(plot.search, filter.q))
  if (filter.bbox) all.push(inFrame(plot, filter.bbox))
  if (filter.within) all.push(inArea(plot, filter.within))
  return all
}

/** Whether a plot matches; undefined when a frame cuts it too near its half. */
export function matches(plot: SmallPlot, filter: PlotFilter): boolean | undefined {
  const all = verdicts(plot, filter)
  const drops = (one: Verdict) => one === false || (one === null && filter.unknown !== 'keep')
  if (all.some(drops)) return false
  return all.includes(undefined) ? undefined : true
}

function isNear([value, least]: unknown[], most: number): Verdict {
  if (value === null) return null
  if ((value as number) <= most) return true
  return least !== null && (least as number) <= most ? null : false
}

function holdsWords(search: string, q: string): boolean {
  const plain = q
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return plain.split(/[^a-z0-9]+/).every((word) => search.includes(word))
}

const L93 =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m'
const CELLS = 20

type Frame = NonNullable<PlotFilter['bbox']>

/** Longitude and latitude of the cells of a plot's square. */
const cells = new WeakMap<SmallPlot, [number, number][]>()

/** The middles of the cells of a plot's square, EPSG:2154. */
function metresOf({ corner, side }: SmallPlot): [number, number][] {
  return Array.from({ length: CELLS * CELLS }, (_, i): [number, number] => [
    corner[0] + (((i % CELLS) + 0.5) / CELLS) * side,
    corner[1] + ((Math.floor(i / CELLS) + 0.5) / CELLS) * side,
  ])
}

function cellsOf(plot: SmallPlot): [number, number][] {
  const known = cells.get(plot)
  if (known) return known
  const made = metresOf(plot).map((at) => proj4(L93, 'WGS84', at) as [number, number])
  cells.set(plot, made)
  return made
}

/** Counts the cells of the square that lie in the frame. */
function inFrame(plot: SmallPlot, [west, south, east, north]: Frame): Verdict {
  return mostInside(plot, ([lon, lat]) => lon > west && lon < east && lat > south && lat < north)
}

/** The random areas are circles, and triangles whose corners stand in the text that the test packs. */
function inArea(plot: SmallPlot, text: string): Verdict {
  const corners = PACKED_CORNERS.get(text)
  if (corners) return mostInside(plot, (at) => inTriangle(at, corners))
  const [lon, lat, metres] = text.slice('circle:'.length).split(',').map(Number)
  const [x0, y0] = proj4('WGS84', L93, [lon!, lat!]) as [number, number]
  return verdictOf(metresOf(plot).filter(([x, y]) => Math.hypot(x - x0, y - y0) < metres!).length)
}

/** Areas that a test packed, with their corners. */
export const PACKED_CORNERS = new Map<string, [number, number][]>()

function inTriangle([x, y]: [number, number], corners: [number, number][]): boolean {
  const sides = corners.map(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % 3]!
    return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
  })
  return Math.abs(sides.reduce((sum, one) => sum + one, 0)) === 3
}

const mostInside = (plot: SmallPlot, isInside: (at: [number, number]) => boolean): Verdict =>
  verdictOf(cellsOf(plot).filter(isInside).length)

function verdictOf(inside: number): Verdict {
  const share = inside / (CELLS * CELLS)
  return Math.abs(share - 0.5) < 0.06 ? undefined : share > 0.5
}
