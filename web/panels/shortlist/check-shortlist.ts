// Which of the kept plots the data of now still knows, and what it says of them. One question for all.
import { plotsOfGroup } from '../../../geodata/model/plots/assembly.ts'
import type { Plot } from '../../../geodata/model/plots/plot.ts'
import { listPlots } from '../../requests/api-client.ts'
import type { Keepable } from '../../state/plots/shortlist-items.ts'
import { keepable } from './keepable.ts'

const MOST_ROWS = 1000

/** Ids of the single plots behind what is kept, groups taken apart. */
export const membersOf = (ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap(plotsOfGroup)),
]

export type Checked = { gone: Set<string>; known: Keepable[] }

/** A group is gone when one of its plots is. What is `known` is of single plots. */
export function judgeShortlist(ids: readonly string[], plots: readonly Plot[]): Checked {
  const found = new Map(plots.map((plot) => [plot.id, plot]))
  const gone = new Set(ids.filter((id) => plotsOfGroup(id).some((member) => !found.has(member))))
  const known = ids.flatMap((id) => {
    const plot = found.get(id)
    return plot ? keepable(plot) : []
  })
  return { gone, known }
}

export async function checkShortlist(
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Checked> {
  if (ids.length === 0) return { gone: new Set(), known: [] }
  const query = `ids=${membersOf(ids).map(encodeURIComponent).join(',')}`
  const { plots } = await listPlots(query, { sort: 'surface', limit: MOST_ROWS }, signal)
  return judgeShortlist(ids, plots)
}
