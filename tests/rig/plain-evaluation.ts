// What a filter means, once more and as plainly as it can be said. For tests alone: it shares no code with the forms
// that it judges.
import proj4 from 'proj4'
import { USES } from '../../geodata/model/codes.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import type { FilterWord, PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { recordOf } from '../../geodata/model/record-of.ts'
import type { SmallPlot } from './land/small-version.ts'

/** true passes, false fails, null is unknown, undefined: too near the edge of a frame to say. */
export type Verdict = boolean | null | undefined

type Judge<Word extends FilterWord> = (
  plot: SmallPlot,
  value: Of<Word>,
  filter: PlotFilter,
) => Verdict
type Of<Word extends FilterWord> = NonNullable<PlotFilter[Word]>

/** One word judged. A word of the filter that is not judged here does not compile. */
const JUDGES: {
  [Word in Exclude<FilterWord, 'unknown'>]: Judge<Word>
} = {
  surface_min: (plot, ha) => plot.surface_m2 / 10_000 >= ha,
  surface_max: (plot, ha) => plot.surface_m2 / 10_000 <= ha,
  usable_min: (plot, ha) => (plot.usable_m2 === null ? null : m2(plot.usable_m2) / 10_000 >= ha),
  cadastral_min: (plot, ha) =>
    plot.cadastral_m2 === null ? null : m2(plot.cadastral_m2) / 10_000 >= ha,
  fits(plot, [width, length]) {
    // The usable surface is a square, and its frontier is kept every half metre from 5 m.
    const inner = Math.sqrt(m2(plot.usable_m2))
    return plot.usable_m2 === null ? null : Math.max(5, width) <= inner && length <= inner
  },
  zone: (plot, values) => isOne(plot.zone, values),
  category: (plot, values) => isOne(plot.category, values),
  use: (plot, uses, filter) => isUsed(plot, uses, filter),
  // Without a use they ask for any.
  use_basis: (plot, _, filter) => filter.use !== undefined || isUsed(plot, USES, filter),
  use_share_min: (plot, _, filter) => filter.use !== undefined || isUsed(plot, USES, filter),
  land: (plot, values) => isOne(plot.land, values),
  status: (plot, values) => isOne(plot.status, values),
  stage: (plot, values) => isOne(plot.stage, values),
  servicing: (plot, values) => isOne(plot.servicing, values),
  ...recordOf(
    ACCESSES.map(({ word }) => word),
    (word) => (plot: SmallPlot, limit: number) => {
      const [, kind, measure] = /^(\w+?)_(straight_km|km|min)$/.exec(word) ?? []
      if (measure === 'straight_km')
        return isNear(plot, `${kind}_straight`, 'm', Math.round(limit * 1000))
      if (measure === 'km') return isNear(plot, `${kind}_road`, 'm', Math.round(limit * 1000))
      return isNear(plot, `${kind}_road`, 's', Math.round(limit * 60))
    },
  ),
  without(plot, kinds) {
    if (holds(plot.constraint_hit, kinds)) return false
    return holds(plot.constraint_unknown, kinds) ? null : true
  },
  departement: (plot, values) => isOne(plot.departement, values),
  epci: (plot, values) => isOne(plot.epci, values),
  commune: (plot, values) => isOne(plot.code_insee, values),
  site: (plot, values) => isOne(plot.site_id, values),
  ids: (plot, ids) => ids.includes(plot.id),
  bbox: inFrame,
  within: inArea,
  q: (plot, q) => holdsWords(plot.search, q),
}

export function verdicts(plot: SmallPlot, filter: PlotFilter): Verdict[] {
  const judged = Object.keys(filter).filter((word) => word !== 'unknown')
  return judged.map((word) => judgeWord(plot, filter, word as keyof typeof JUDGES))
}

function judgeWord<Word extends keyof typeof JUDGES>(
  plot: SmallPlot,
  filter: PlotFilter,
  word: Word,
): Verdict {
  const value = filter[word]
  return value === undefined ? true : JUDGES[word](plot, value, filter)
}

const m2 = (value: unknown): number => Number(value)

const isOne = (value: unknown, values: readonly string[]): Verdict =>
  value === null ? null : values.includes(String(value))

const holds = (held: unknown, values: readonly string[]): boolean =>
  values.some((value) => (held as readonly string[]).includes(value))

/** Percent of the plot, use by use, in the words of the filter. */
function isUsed(plot: SmallPlot, uses: readonly string[], filter: PlotFilter): Verdict {
  const { use_basis: bases = ['yes', 'conditional', 'to_check'], use_share_min: least = 50 } =
    filter
  const found = uses.map((use): Verdict => {
    const part = (answer: string) =>
      (Number(plot[`use_${use}_${answer}_m2`]) * 100) / plot.surface_m2
    const sure = bases.reduce((sum, basis) => sum + part(basis), 0)
    // A hair below, for what division leaves.
    if (sure >= least - 1e-9) return true
    return sure + part('unknown') >= least - 1e-9 ? null : false
  })
  return found.includes(true) || (found.includes(null) ? null : false)
}

/** Whether a plot matches; undefined when a frame cuts it too near its half. */
export function matches(plot: SmallPlot, filter: PlotFilter): boolean | undefined {
  const all = verdicts(plot, filter)
  const drops = (one: Verdict) => one === false || (one === null && filter.unknown !== 'keep')
  if (all.some(drops)) return false
  return all.includes(undefined) ? undefined : true
}

function isNear(plot: SmallPlot, way: string, unit: 'm' | 's', most: number): Verdict {
  const [value, least] = [plot[`${way}_${unit}`], plot[`${way}_least_${unit}`]]
  if (value === null) return null
  if (Number(value) <= most) return true
  return least !== null && Number(least) <= most ? null : false
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
