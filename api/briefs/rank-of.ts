// The place of a plot in the answer to a brief, in the brief's order.
import type { Explorer } from '../explorer.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import { suitabilityOf } from '../plots/suitability.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'
import { getRankByName } from '../plots/rank-by-name.ts'
import type { ListSort } from '../plots/plot-page.ts'
import type { BriefAnswer } from './answer-brief.ts'

/** From 1; undefined when the plot does not match. As in the list, ties go by ordinal and the unknown stands last. */
export async function rankOf(
  { db }: Explorer,
  { query, columns, masks }: BriefAnswer,
  plot: number,
): Promise<number | undefined> {
  if (masks.drops[plot] !== 0) return undefined
  if (query.sort === 'name') return getRankByName(db.sql, columns.served, query.filter, plot)
  const keyOf = keysOf(columns, query)
  const mine = keyOf(plot)
  let rank = 1
  for (let other = 0; other < columns.count; other++) {
    if (masks.drops[other] !== 0 || other === plot) continue
    const key = keyOf(other)
    if (key < mine || (key === mine && other < plot)) rank++
  }
  return rank
}

/** Of a plot, what comes first is least. */
function keysOf(
  columns: ColumnarCopy,
  { filter, sort, weighting }: BriefAnswer['query'],
): (plot: number) => number {
  const fit = sort === 'fit' ? suitabilityOf(columns, filter, weighting) : undefined
  if (fit) return (plot) => -fit(plot).score
  const values = sortedBy(columns, sort)
  const sign = sort === '-surface' ? -1 : 1
  return (plot) => (values[plot]! < 0 ? Infinity : sign * values[plot]!)
}

function sortedBy(columns: ColumnarCopy, sort: ListSort): Int32Array {
  const access = ACCESSES.find(({ word }) => word === sort)
  return access ? columns.metres[access.column] : columns.surface_m2
}
