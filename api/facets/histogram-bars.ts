// The bars of one histogram: hectares, kilometres or minutes, over the match and over all plots.
import type { Histogram } from '../../geodata/model/answers.ts'
import type { CriterionHow } from '../../geodata/model/filter/plot-filter.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

/** Criteria over a whole number: each has a histogram. */
export type Measured = CriterionHow<'range' | 'distance'>

export type Bars = { id: Measured['id']; add: (plot: number) => void; histogram: () => Histogram }

const UNKNOWN = 255

/** The bar of every plot does not depend on the filter: worked out once for each copy. */
const barsOfCopy = new WeakMap<
  ColumnarCopy,
  Map<Measured['id'], { bar: Uint8Array; all: number[] }>
>()

export function histogramBars(columns: ColumnarCopy, criterion: Measured): Bars {
  const { edges } = criterion
  const { bar, all } = barOfEachPlot(columns, criterion)
  const counts = new Array<number>(edges.length - 1).fill(0)
  let unknown = 0
  return {
    id: criterion.id,
    add(plot) {
      const at = bar[plot]!
      if (at === UNKNOWN) unknown++
      else counts[at]!++
    },
    histogram: () => ({ edges: [...edges], counts, all, unknown }),
  }
}

function barOfEachPlot(columns: ColumnarCopy, criterion: Measured) {
  let known = barsOfCopy.get(columns)
  if (!known) barsOfCopy.set(columns, (known = new Map()))
  const held = known.get(criterion.id)
  if (held) return held
  const values =
    criterion.how === 'range' ? columns[criterion.column] : columns.metres[criterion.column]
  const edges = criterion.edges.map(criterion.unit.toStored)
  const last = edges.length - 2
  const all = new Array<number>(last + 1).fill(0)
  const bar = Uint8Array.from(values, (value) => {
    if (value < 0) return UNKNOWN
    let at = 0
    while (at < last && value >= edges[at + 1]!) at++
    all[at]!++
    return at
  })
  const made = { bar, all }
  known.set(criterion.id, made)
  return made
}
