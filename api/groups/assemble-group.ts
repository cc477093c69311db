// A group of adjoining plots: whether it holds together, what can be left out of it, and how it ranks.
import type { Adjacency } from './adjacency.ts'
import { placeOfPair } from './adjacency.ts'

/** Where groups are looked for: typed arrays by ordinal. Whole m². */
export type SearchSpace = {
  adjacency: Adjacency
  surface_m2: Int32Array
  /** A number for each site; 0 where unknown. */
  site: Uint16Array
  /** 1: may be part of a group: passes every other criterion and is smaller than `least_m2`. */
  eligible: Uint8Array
  /** What a group must reach, and may not pass (Infinity: no bound). */
  least_m2: number
  most_m2: number
  mostPlots: number
}

type Gap = { a: number; b: number; gap_m: number }

export type Group = {
  /** Ordinals, growing. */
  plots: number[]
  surface_m2: number
  /** Boundary that its plots have in common. */
  shared_m: number
  /** The gaps that hold it together: the least ones where shared boundaries do not. */
  gaps: Gap[]
  /** 4π surface / perimeter²: 1 for a circle, 0.79 for a square, 0.5 for a strip of one by four. */
  compactness: number
  /** What ranks it, the least first. */
  cost: number
}

/** What each fault of a group weighs, beside one plot more than two. */
const WEIGHS = {
  plot: 1,
  /** From a circle to a thread. */
  compactness: 3,
  /** A surface of `least_m2` too much. */
  overshoot: 2,
  gap: 0.5,
  /** Of the gap that is bridged. */
  gapMetre: 0.05,
  /** Each site more than one. */
  site: 0.5,
} as const

/** Measures a connected group. */
export function measureGroup(space: SearchSpace, members: readonly number[]): Group {
  const { adjacency, surface_m2 } = space
  const plots = [...members].sort((a, b) => a - b)
  let surface = 0
  let perimeter = 0
  let shared = 0
  let across = 0
  for (let i = 0; i < plots.length; i++) {
    const a = plots[i]!
    surface += surface_m2[a]!
    perimeter += adjacency.perimeter_m[a]!
    for (let j = i + 1; j < plots.length; j++) {
      const at = placeOfPair(adjacency, a, plots[j]!)
      if (at < 0) continue
      if (adjacency.shared_m[at]! > 0) shared += adjacency.shared_m[at]!
      else across++
    }
  }
  const gaps = across === 0 ? NO_GAPS : gapsOf(adjacency, plots)
  const compactness = compactnessOf(surface, perimeter - 2 * shared)
  let cost = costOf(space, plots.length, surface, compactness, countSites(space, plots))
  for (const { gap_m } of gaps) cost += costOfGap(gap_m)
  return { plots, surface_m2: surface, shared_m: shared, gaps, compactness, cost }
}

/** The cost of the pair at place `at` of the neighbours of `a`: the same as `measureGroup` says, many times faster. */
export function costOfPair(space: SearchSpace, a: number, at: number): number {
  const { adjacency, surface_m2, site } = space
  const { other, shared_m, gap_m, perimeter_m } = adjacency
  const b = other[at]!
  const shared = shared_m[at]!
  const surface = surface_m2[a]! + surface_m2[b]!
  const compactness = compactnessOf(surface, perimeter_m[a]! + perimeter_m[b]! - 2 * shared)
  const sites = site[a] !== 0 && site[b] !== 0 && site[a] !== site[b] ? 2 : 1
  return costOf(space, 2, surface, compactness, sites) + (shared > 0 ? 0 : costOfGap(gap_m[at]!))
}

function compactnessOf(surface: number, outline: number): number {
  return outline > 0 ? Math.min(1, (4 * Math.PI * surface) / (outline * outline)) : 0
}

function costOf(
  { least_m2 }: SearchSpace,
  plots: number,
  surface: number,
  compactness: number,
  sites: number,
): number {
  return (
    WEIGHS.plot * (plots - 2) +
    WEIGHS.compactness * (1 - compactness) +
    (WEIGHS.overshoot * (surface - least_m2)) / least_m2 +
    WEIGHS.site * Math.max(0, sites - 1)
  )
}

const costOfGap = (gap_m: number): number => WEIGHS.gap + WEIGHS.gapMetre * gap_m

const NO_GAPS: Gap[] = []

function countSites({ site }: SearchSpace, plots: readonly number[]): number {
  let count = 0
  for (let i = 0; i < plots.length; i++) {
    const mine = site[plots[i]!]!
    let isNew = mine !== 0
    for (let j = 0; j < i && isNew; j++) isNew = site[plots[j]!] !== mine
    if (isNew) count++
  }
  return count
}

/** The least gaps that join what shared boundaries leave apart (Kruskal). */
function gapsOf(adjacency: Adjacency, plots: readonly number[]): Gap[] {
  const parts = plots.map((_, i) => i)
  const join = (i: number, j: number): boolean => {
    const [from, to] = [parts[i]!, parts[j]!]
    if (from === to) return false
    for (let k = 0; k < parts.length; k++) if (parts[k] === from) parts[k] = to
    return true
  }
  const bridges: (Gap & { i: number; j: number })[] = []
  for (let i = 0; i < plots.length; i++)
    for (let j = i + 1; j < plots.length; j++) {
      const [a, b] = [plots[i]!, plots[j]!]
      const at = placeOfPair(adjacency, a, b)
      if (at < 0) continue
      if (adjacency.shared_m[at]! > 0) join(i, j)
      else bridges.push({ a, b, gap_m: adjacency.gap_m[at]!, i, j })
    }
  return bridges
    .sort((one, two) => one.gap_m - two.gap_m || one.a - two.a || one.b - two.b)
    .filter(({ i, j }) => join(i, j))
    .map(({ a, b, gap_m }) => ({ a, b, gap_m }))
}

/** Leaves out plots, the smallest first, as long as the group holds together and still reaches the surface. */
export function leaveOutNeedless(
  space: SearchSpace,
  members: readonly number[],
): readonly number[] {
  const { surface_m2, least_m2 } = space
  let total = 0
  let smallest = Infinity
  for (const plot of members) {
    total += surface_m2[plot]!
    smallest = Math.min(smallest, surface_m2[plot]!)
  }
  if (total - smallest < least_m2) return members
  let kept = [...members].sort((a, b) => surface_m2[a]! - surface_m2[b]! || b - a)
  for (let i = 0; i < kept.length;) {
    const plot = kept[i]!
    const rest = total - surface_m2[plot]!
    if (rest < least_m2) break // those that follow are larger
    const without = kept.filter((one) => one !== plot)
    if (without.length > 0 && holdsTogether(space.adjacency, without)) {
      kept = without
      total = rest
      i = 0 // one that held others to the group may be free now
    } else i++
  }
  return kept
}

/** Whether plots are connected by shared boundaries or gaps. */
export function holdsTogether(adjacency: Adjacency, plots: readonly number[]): boolean {
  const reached = [plots[0]!]
  for (let i = 0; i < reached.length; i++) {
    const plot = reached[i]!
    for (let at = adjacency.start[plot]!; at < adjacency.start[plot + 1]!; at++) {
      const other = adjacency.other[at]!
      if (adjacency.apart[at] || !plots.includes(other) || reached.includes(other)) continue
      reached.push(other)
    }
  }
  return reached.length === plots.length
}
