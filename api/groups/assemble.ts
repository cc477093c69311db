// Adjoining plots that reach a surface together: compact groups, ranked, no two of them nearly the same. Pure, over
// typed arrays; the same ground gives the same groups in the same order.
import { Candidates } from './assemble-choose.ts'
import { findGroupExactly } from './assemble-exactly.ts'
import { Grower } from './assemble-grow.ts'
import type { SearchSpace, Group } from './assemble-group.ts'
import { costOfPair, measureGroup } from './assemble-group.ts'

/** Connected sets looked at where growing finds nothing: in one component, and in all. */
const SETS_PER_COMPONENT = 4000
const SETS_IN_ALL = 40_000

export type Assembly = {
  /** How many groups are listed in all, and the first of them, best first. */
  matched: number
  groups: Group[]
  /** False when a component was too large to be searched to its end: it may hold a group that is not here. */
  complete: boolean
}

type Parts = {
  /** A number for each component of eligible plots; -1 elsewhere. */
  of: Int32Array
  count: number
  /** By component, 1: its largest plots would reach the surface, were they adjoining. */
  hopeful: Uint8Array
  /** By component: its largest plot, m². */
  largest: Int32Array
}

/**
 * Groups of 2 to `mostPlots` eligible plots, connected, of `least_m2` to `most_m2` together, of which none can be left
 * out; measured are the best `limit`. Every component of adjoining plots that holds such a group gives at least one,
 * unless `complete` is false.
 */
export function assemble(space: SearchSpace, limit = Infinity): Assembly {
  const { adjacency, surface_m2, least_m2, mostPlots } = space
  const parts = componentsOf(space)
  /** 1: stands in a group; by plot, and by component. */
  const found = new Uint8Array(surface_m2.length)
  const fruitful = new Uint8Array(parts.count)
  const candidates = new Candidates()
  addPairs(space, candidates, found)
  for (let plot = 0; plot < found.length; plot++)
    if (found[plot] === 1) fruitful[parts.of[plot]!] = 1
  const add = (plots: readonly number[]) => {
    candidates.add(plots, measureGroup(space, plots).cost)
    fruitful[parts.of[plots[0]!]!] = 1
    for (const plot of plots) found[plot] = 1
  }
  const grower = new Grower(space)
  for (const seed of adjacency.bySurface) {
    // A group of so many plots holds one of at least this surface: no smaller one needs to be its seed.
    if (surface_m2[seed]! * mostPlots < least_m2) break
    const part = parts.of[seed]!
    if (part < 0 || parts.hopeful[part] === 0 || found[seed] === 1) continue
    const plots = grower.grow(seed, parts.largest[part]!)
    if (plots && plots.length > 2) add(plots) // pairs are all there
  }
  const complete = searchTheRest(space, parts, fruitful, add)
  const { matched, chosen } = candidates.choose(surface_m2.length, limit)
  return { matched, complete, groups: chosen.map((plots) => measureGroup(space, plots)) }
}

/** Every two plots that reach the surface: neither does alone, so both are needed. */
function addPairs(space: SearchSpace, candidates: Candidates, found: Uint8Array): void {
  const { adjacency, surface_m2, eligible, least_m2, most_m2 } = space
  const { start, other, apart } = adjacency
  for (let a = 0; a < eligible.length; a++) {
    if (eligible[a] === 0) continue
    const end = start[a + 1]!
    for (let at = start[a]!; at < end; at++) {
      const b = other[at]!
      if (b < a || eligible[b] === 0 || apart[at] === 1) continue
      const surface = surface_m2[a]! + surface_m2[b]!
      if (surface < least_m2 || surface > most_m2) continue
      candidates.addPair(a, b, costOfPair(space, a, at))
      found[a] = 1
      found[b] = 1
    }
  }
}

function componentsOf({
  adjacency,
  surface_m2,
  eligible,
  least_m2,
  mostPlots,
}: SearchSpace): Parts {
  const { start, other, apart, bySurface } = adjacency
  const of = new Int32Array(eligible.length).fill(-1)
  const queue = new Uint32Array(eligible.length)
  let count = 0
  for (let first = 0; first < eligible.length; first++) {
    if (eligible[first] === 0 || of[first] !== -1) continue
    of[first] = count
    queue[0] = first
    for (let head = 0, tail = 1; head < tail; head++) {
      const plot = queue[head]!
      for (let at = start[plot]!; at < start[plot + 1]!; at++) {
        const next = other[at]!
        if (apart[at] || eligible[next] === 0 || of[next] !== -1) continue
        of[next] = count
        queue[tail++] = next
      }
    }
    count++
  }
  const taken = new Uint8Array(count)
  const total = new Float64Array(count)
  const largest = new Int32Array(count)
  for (const plot of bySurface) {
    const part = of[plot]!
    if (part < 0 || taken[part]! >= mostPlots) continue
    if (taken[part]!++ === 0) largest[part] = surface_m2[plot]!
    total[part]! += surface_m2[plot]!
  }
  const hopeful = Uint8Array.from(total, (m2) => (m2 >= least_m2 ? 1 : 0))
  return { of, count, hopeful, largest }
}

/** Looks exactly where nothing was found. Answers whether all of it was looked at. */
function searchTheRest(
  space: SearchSpace,
  { of, hopeful }: Parts,
  fruitful: Uint8Array,
  add: (plots: readonly number[]) => void,
): boolean {
  const rest = new Map<number, number[]>()
  for (const plot of space.adjacency.bySurface) {
    const part = of[plot]!
    if (part < 0 || !hopeful[part] || fruitful[part]) continue
    const plots = rest.get(part)
    if (plots) plots.push(plot)
    else rest.set(part, [plot])
  }
  let left = SETS_IN_ALL
  let complete = true
  for (const plots of rest.values()) {
    const budget = { sets: Math.min(SETS_PER_COMPONENT, left) }
    left -= budget.sets
    const group = findGroupExactly(space, plots, budget)
    left += Math.max(0, budget.sets)
    if (group) add(group)
    else if (budget.sets <= 0) complete = false
  }
  return complete
}
