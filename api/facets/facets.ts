// Facets, histograms and what each criterion costs, from one pass over the plots: one whose only failing criterion
// is X counts in the facet of X, because that facet holds all criteria but its own.
import type { Facets } from '../../geodata/model/answers.ts'
import type { Criterion, PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { CRITERIA } from '../../geodata/model/filter/plot-filter.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { Masks } from '../columnar/criterion-masks.ts'
import { countMatches, SEVERAL } from '../columnar/criterion-masks.ts'
import type { Tally } from './facet-tally.ts'
import { setTally, textTally } from './facet-tally.ts'
import { useTally } from './use-tally.ts'
import type { Measured } from './histogram-bars.ts'
import { histogramBars } from './histogram-bars.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

/** The name of a commune or an EPCI. */
export type NameOf = (criterion: 'commune' | 'epci', code: string) => string | undefined

type Counter = { id: string; add: (plot: number) => void }

/** The whole faceted answer of a filter whose masks are given. */
export function facetsOf(
  columns: ColumnarCopy,
  filter: PlotFilter,
  masks: Masks,
  nameOf: NameOf,
): Facets {
  const tallies = FACETED.map((criterion) => tallyOf(columns, filter, criterion, nameOf))
  const bars = HISTOGRAMS.map((criterion) => histogramBars(columns, criterion))
  const costs = countInOnePass(columns, masks, [...tallies, ...bars])
  const { matched, surface_m2, unknownDropped } = countMatches(columns, masks)
  return {
    version: columns.served.version,
    demonstration: columns.served.demonstration,
    matched,
    surface_ha: m2ToHa(surface_m2),
    unknown_dropped: unknownDropped,
    total: columns.count,
    total_ha: m2ToHa(columns.total_m2),
    facets: Object.fromEntries(tallies.map((tally) => [tally.id, tally.values()])),
    histograms: Object.fromEntries(bars.map((bar) => [bar.id, bar.histogram()])),
    dropping: masks.active.map((criterion, place) => ({
      criterion: criterion.id,
      matched: matched + costs.count[place]!,
      surface_ha: m2ToHa(surface_m2 + costs.m2[place]!),
    })),
  }
}

/** Feeds every counter; returns what each active criterion alone costs, in plots and m². */
function countInOnePass(columns: ColumnarCopy, { active, drops }: Masks, counters: Counter[]) {
  const count = new Float64Array(active.length)
  const m2 = new Float64Array(active.length)
  const byPlace = active.map((criterion) => counters.filter(({ id }) => id === criterion.id))
  for (let plot = 0; plot < columns.count; plot++) {
    const drop = drops[plot]!
    if (drop === 0) {
      for (const counter of counters) counter.add(plot)
    } else if (drop !== SEVERAL) {
      const place = drop - 1
      count[place]!++
      m2[place]! += Math.max(0, columns.surface_m2[plot]!)
      for (const counter of byPlace[place]!) counter.add(plot)
    }
  }
  return { count, m2 }
}

type Faceted = Extract<Criterion, { how: 'use' | 'none' } | { how: 'list'; faceted: true }>

const FACETED = CRITERIA.filter(
  (one): one is Faceted =>
    one.how === 'use' || one.how === 'none' || (one.how === 'list' && one.faceted),
)
const HISTOGRAMS = CRITERIA.filter(
  (one): one is Measured => one.how === 'range' || one.how === 'distance',
)

function tallyOf(
  columns: ColumnarCopy,
  filter: PlotFilter,
  criterion: Faceted,
  nameOf: NameOf,
): Tally {
  if (criterion.how === 'use') return useTally(columns, criterion, filter)
  if (criterion.how !== 'list') return setTally(columns, criterion, filter.unknown === 'keep')
  const named = criterion.values ? undefined : (code: string) => nameOf(criterion.id, code)
  return textTally(columns, criterion, filter[criterion.id] ?? [], named)
}
