// Which plots adjoin, as typed arrays by ordinal: the ground that the search of groups walks on. Read-only.

/** Metres as `neighbour` stores them. Row i of the lists is start[i] … start[i + 1] - 1. */
export type Adjacency = {
  start: Uint32Array
  /** The neighbours of each plot, growing; each pair stands twice. */
  other: Uint32Array
  /** Boundary in common; 0 across a gap. */
  shared_m: Uint16Array
  gap_m: Uint8Array
  /** 1: they overlap, and are never in one group. */
  apart: Uint8Array
  perimeter_m: Int32Array
  /** All ordinals, largest surface first, ties by ordinal. */
  bySurface: Uint32Array
}

export type Pair = { a: number; b: number; shared_m: number; gap_m: number; overlap_m2: number }

/** Above this share of the smaller plot, a surface in common is more than the play of two drawings. */
const MOST_OVERLAP = 0.01

/** Builds the lists from pairs in any order. Surfaces are whole m², -1 where unknown. */
export function buildAdjacency(
  surface_m2: Int32Array,
  perimeter_m: Int32Array,
  pairs: readonly Pair[],
): Adjacency {
  const count = surface_m2.length
  const start = new Uint32Array(count + 1)
  for (const { a, b } of pairs) {
    start[a + 1]!++
    start[b + 1]!++
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const next = start.slice(0, count)
  const size = 2 * pairs.length
  const lists = {
    other: new Uint32Array(size),
    shared_m: new Uint16Array(size),
    gap_m: new Uint8Array(size),
    apart: new Uint8Array(size),
  }
  // Lower neighbours first, then higher ones: with pairs by (a, b) each list grows.
  const ordered = [...pairs].sort((one, two) => one.a - two.a || one.b - two.b)
  const set = (plot: number, other: number, pair: Pair, apart: number) => {
    const at = next[plot]!++
    lists.other[at] = other
    lists.shared_m[at] = Math.min(pair.shared_m, 0xffff)
    lists.gap_m[at] = Math.min(pair.gap_m, 0xff)
    lists.apart[at] = apart
  }
  for (const pair of ordered) {
    const smaller = Math.min(surface_m2[pair.a]!, surface_m2[pair.b]!)
    set(pair.b, pair.a, pair, pair.overlap_m2 > MOST_OVERLAP * smaller ? 1 : 0)
  }
  for (const pair of ordered) {
    const smaller = Math.min(surface_m2[pair.a]!, surface_m2[pair.b]!)
    set(pair.a, pair.b, pair, pair.overlap_m2 > MOST_OVERLAP * smaller ? 1 : 0)
  }
  const bySurface = Uint32Array.from(surface_m2, (_, plot) => plot).sort(
    (a, b) => surface_m2[b]! - surface_m2[a]! || a - b,
  )
  return { start, ...lists, perimeter_m, bySurface }
}

/** The place of a pair in the lists, or -1. Lists are short: looked through. */
export function placeOfPair({ start, other }: Adjacency, a: number, b: number): number {
  for (let at = start[a]!; at < start[a + 1]!; at++) if (other[at] === b) return at
  return -1
}
