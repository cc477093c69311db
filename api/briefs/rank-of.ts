// The place of a plot in the answer to a brief, in the brief's order.
import type { Explorer } from '../explorer.ts'
import { suitabilityOf } from '../plots/suitability.ts'
import type { BriefAnswer } from './answer-brief.ts'

/** From 1; undefined when the plot does not match. As in the list, ties go by ordinal and the unknown stands last. */
export async function rankOf(
  { getOrder }: Explorer,
  { query, columns, masks }: BriefAnswer,
  plot: number,
): Promise<number | undefined> {
  if (masks.drops[plot] !== 0) return undefined
  const { filter, sort, weighting } = query
  const fit = sort === 'fit' ? suitabilityOf(columns, filter, weighting) : undefined
  const places = sort === 'fit' ? undefined : (await getOrder(columns, sort)).places
  // What comes first is least.
  const keyOf = (other: number) => (fit ? -fit(other).score : places![other]!)
  const mine = keyOf(plot)
  let rank = 1
  for (let other = 0; other < columns.count; other++) {
    if (masks.drops[other] !== 0 || other === plot) continue
    const key = keyOf(other)
    if (key < mine || (key === mine && other < plot)) rank++
  }
  return rank
}
