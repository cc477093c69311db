// What a filter means, once more and as plainly as it can be said. For tests alone: it shares no code with the forms
// that it judges.
import proj4 from 'proj4'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { SmallPlot } from './small-version.ts'

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
  for (const [word, column] of Object.entries(LISTS)) {
    const wanted = filter[word as keyof typeof LISTS] as readonly string[] | undefined
    const value = plot[column] as string | null
    if (wanted) all.push(value === null ? null : wanted.includes(value))
  }
  for (const kind of ['junction', 'rail', 'port', 'airport', 'station'] as const) {
    const most = filter[`${kind}_straight_km`]
    if (most === undefined) continue
    const metres = plot[`${kind}_straight_m`] as number | null
    const least = plot[`${kind}_straight_least_m`] as number | null
    if (metres === null) all.push(null)
    else if (metres / 1000 <= most) all.push(true)
    else all.push(least !== null && least / 1000 <= most ? null : false)
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
  return all
}

/** Whether a plot matches; undefined when a frame cuts it too near its half. */
export function matches(plot: SmallPlot, filter: PlotFilter): boolean | undefined {
  const all = verdicts(plot, filter)
  const drops = (one: Verdict) => one === false || (one === null && filter.unknown !== 'keep')
  if (all.some(drops)) return false
  return all.includes(undefined) ? undefined : true
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

function cellsOf(plot: SmallPlot): [number, number][] {
  const known = cells.get(plot)
  if (known) return known
  const { corner, side } = plot
  const made = Array.from({ length: CELLS * CELLS }, (_, i): [number, number] => {
    const x = corner[0] + (((i % CELLS) + 0.5) / CELLS) * side
    const y = corner[1] + ((Math.floor(i / CELLS) + 0.5) / CELLS) * side
    return proj4(L93, 'WGS84', [x, y]) as [number, number]
  })
  cells.set(plot, made)
  return made
}

/** Counts the cells of the square that lie in the frame. */
function inFrame(plot: SmallPlot, [west, south, east, north]: Frame): Verdict {
  const inside = cellsOf(plot).filter(
    ([lon, lat]) => lon > west && lon < east && lat > south && lat < north,
  )
  const share = inside.length / (CELLS * CELLS)
  return Math.abs(share - 0.5) < 0.06 ? undefined : share > 0.5
}
