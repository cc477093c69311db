// For the few components where growing finds nothing: every connected set of plots, each once, until one fits.
// (Wernicke's enumeration: a set is reached from its first plot alone, here the largest.)
import type { SearchSpace } from './assemble-group.ts'
import { leaveOutNeedless } from './assemble-group.ts'

/** What may still be spent, in sets looked at. */
export type Budget = { sets: number }

/**
 * A group among `component`, whose plots are given largest first; undefined when there is none, or when the budget is
 * spent before one is found.
 */
export function findGroupExactly(
  space: SearchSpace,
  component: readonly number[],
  budget: Budget,
): readonly number[] | undefined {
  const { adjacency, surface_m2, least_m2, most_m2, mostPlots } = space
  const { start, other, apart } = adjacency
  const rank = new Map(component.map((plot, i) => [plot, i]))
  let found: number[] | undefined

  for (const [i, root] of component.entries()) {
    if (surface_m2[root]! * mostPlots < least_m2 || found || budget.sets <= 0) break
    const met = new Set([root])
    extend([root], neighboursOf(root, i, met), surface_m2[root]!, i, met)
  }
  return found && leaveOutNeedless(space, found)

  /** Those of lower rank than the root that no plot of the set has met before. */
  function neighboursOf(plot: number, root: number, met: Set<number>): number[] {
    const fresh: number[] = []
    for (let at = start[plot]!; at < start[plot + 1]!; at++) {
      const next = other[at]!
      if (apart[at] || met.has(next) || (rank.get(next) ?? -1) <= root) continue
      fresh.push(next)
    }
    return fresh
  }

  function extend(
    members: readonly number[],
    open: readonly number[],
    total: number,
    root: number,
    met: ReadonlySet<number>,
  ): void {
    if (total > most_m2 || found || budget.sets-- <= 0) return
    if (total >= least_m2) {
      found = [...members]
      return
    }
    const room = mostPlots - members.length
    if (room === 0 || total + room * surface_m2[component[root]!]! < least_m2) return
    const known = new Set([...met, ...open])
    for (let i = 0; i < open.length && !found && budget.sets > 0; i++) {
      const plot = open[i]!
      if (members.some((one) => areApart(one, plot))) continue
      const fresh = neighboursOf(plot, root, known)
      extend(
        [...members, plot],
        [...open.slice(i + 1), ...fresh],
        total + surface_m2[plot]!,
        root,
        known,
      )
    }
  }

  function areApart(a: number, b: number): boolean {
    for (let at = start[a]!; at < start[a + 1]!; at++) if (other[at] === b) return apart[at] === 1
    return false
  }
}
