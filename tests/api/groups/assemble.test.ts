// The search of groups against a brute force over every set of plots, on small graphs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pair } from '../../../api/groups/adjacency.ts'
import { buildAdjacency } from '../../../api/groups/adjacency.ts'
import { assemble } from '../../../api/groups/assemble.ts'
import type { SearchSpace } from '../../../api/groups/assemble-group.ts'
import { draws } from '../../rig/draws.ts'

type Case = {
  surfaces: number[]
  pairs: Pair[]
  passes: boolean[]
  least: number
  most: number
  mostPlots: number
}

const PLOTS = 10

const pair = fc
  .tuple(
    fc.integer({ min: 0, max: PLOTS - 1 }),
    fc.integer({ min: 0, max: PLOTS - 1 }),
    fc.constantFrom(30, 60, 90, 0),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(0, 0, 0, 0, 50),
  )
  .filter(([a, b]) => a !== b)
  .map(([a, b, shared_m, gap, overlap_m2]): Pair => ({
    a: Math.min(a, b),
    b: Math.max(a, b),
    shared_m,
    gap_m: shared_m > 0 ? 0 : gap,
    overlap_m2,
  }))

const space: fc.Arbitrary<Case> = fc
  .record({
    surfaces: fc.array(
      fc.integer({ min: 1, max: 40 }).map((n) => n * 100),
      {
        minLength: PLOTS,
        maxLength: PLOTS,
      },
    ),
    pairs: fc.uniqueArray(pair, {
      minLength: 4,
      maxLength: 18,
      selector: ({ a, b }) => a * PLOTS + b,
    }),
    passes: fc.array(fc.constantFrom(true, true, true, false), {
      minLength: PLOTS,
      maxLength: PLOTS,
    }),
    least: fc.integer({ min: 5, max: 80 }).map((n) => n * 100),
    room: fc.constantFrom(Infinity, Infinity, 0, 100, 300, 1000),
    mostPlots: fc.integer({ min: 2, max: 7 }),
  })
  .map(({ room, ...rest }) => ({ ...rest, most: rest.least + room }))

describe('the search of groups', () => {
  it('gives groups that hold together, reach the surface, and need each of their plots', () => {
    let seen = 0
    check((one) => {
      const { groups } = assemble(searchSpaceOf(one))
      seen += groups.length
      for (const { plots, surface_m2, shared_m } of groups) {
        expect(plots).toEqual([...new Set(plots)].sort((a, b) => a - b))
        expect(isGroup(one, plots)).toBe(true)
        expect(surface_m2).toBe(total(one, plots))
        for (const plot of plots) {
          const rest = plots.filter((other) => other !== plot)
          expect(total(one, rest) >= one.least && isConnected(one, rest)).toBe(false)
        }
        const inside = one.pairs.filter(({ a, b }) => plots.includes(a) && plots.includes(b))
        expect(shared_m).toBe(inside.reduce((sum, pair) => sum + pair.shared_m, 0))
      }
    })
    expect(seen).toBeGreaterThan(60)
  })

  it('finds a group wherever one is: in every component where a brute force finds one', () => {
    check((one) => {
      const { groups, complete } = assemble(searchSpaceOf(one))
      expect(complete).toBe(true)
      const listed = groups.map(({ plots }) => componentOf(one, plots[0]!))
      for (const plots of bruteForce(one))
        expect(listed, JSON.stringify(one)).toContain(componentOf(one, plots[0]!))
    })
  })

  it('lists the best first, no plot in more than two groups, and the same groups each time', () => {
    check((one) => {
      const { groups } = assemble(searchSpaceOf(one))
      expect(assemble(searchSpaceOf(one)).groups).toEqual(groups)
      expect(groups.map(({ cost }) => cost)).toEqual(
        groups.map(({ cost }) => cost).sort((a, b) => a - b),
      )
      const uses = new Map<number, number>()
      for (const plot of groups.flatMap(({ plots }) => plots))
        uses.set(plot, (uses.get(plot) ?? 0) + 1)
      expect(Math.max(0, ...uses.values())).toBeLessThanOrEqual(2)
    })
  })

  it('names the least gaps that hold a group together, and none that a shared boundary replaces', () => {
    const one: Case = {
      surfaces: [1000, 1000, 1000, 10, 10, 10, 10, 10, 10, 10],
      pairs: [
        { a: 0, b: 1, shared_m: 50, gap_m: 0, overlap_m2: 0 },
        { a: 0, b: 2, shared_m: 0, gap_m: 9, overlap_m2: 0 },
        { a: 1, b: 2, shared_m: 0, gap_m: 4, overlap_m2: 0 },
      ],
      passes: Array.from({ length: PLOTS }, () => true),
      least: 2500,
      most: Infinity,
      mostPlots: 6,
    }
    const [group] = assemble(searchSpaceOf(one)).groups
    expect(group).toMatchObject({
      plots: [0, 1, 2],
      shared_m: 50,
      gaps: [{ a: 1, b: 2, gap_m: 4 }],
    })
  })

  it('prefers two plots side by side to two across a gap, and either to three', () => {
    const touching = (a: number, b: number, gap_m = 0): Pair => ({
      a,
      b,
      shared_m: gap_m ? 0 : 100,
      gap_m,
      overlap_m2: 0,
    })
    const surface_m2 = Int32Array.from([7000, 7000, 7000, 10_000, 10_000, 10_000, 10_000])
    const pairs = [touching(0, 1), touching(1, 2), touching(3, 4, 8), touching(5, 6)]
    const { groups } = assemble({
      adjacency: buildAdjacency(surface_m2, new Int32Array(7).fill(400), pairs),
      surface_m2,
      site: new Uint16Array(7).fill(1),
      eligible: new Uint8Array(7).fill(1),
      least_m2: 20_000,
      most_m2: Infinity,
      mostPlots: 6,
    })
    expect(groups.map(({ plots }) => plots)).toEqual([
      [5, 6],
      [3, 4],
      [0, 1, 2],
    ])
  })
})

const check = (property: (one: Case) => void) =>
  fc.assert(fc.property(space, property), draws(200, 12))

function searchSpaceOf({ surfaces, pairs, passes, least, most, mostPlots }: Case): SearchSpace {
  const surface_m2 = Int32Array.from(surfaces)
  return {
    adjacency: buildAdjacency(surface_m2, new Int32Array(PLOTS).fill(400), pairs),
    surface_m2,
    site: Uint16Array.from(surfaces, (_, plot) => plot % 3),
    eligible: Uint8Array.from(surfaces, (m2, plot) => (passes[plot] && m2 < least ? 1 : 0)),
    least_m2: least,
    most_m2: most,
    mostPlots,
  }
}

const total = ({ surfaces }: Case, plots: readonly number[]): number =>
  plots.reduce((sum, plot) => sum + surfaces[plot]!, 0)

/** Whether two overlap by more than 1 % of the smaller. */
const overlaps = ({ surfaces }: Case, { a, b, overlap_m2 }: Pair): boolean =>
  overlap_m2 > Math.min(surfaces[a]!, surfaces[b]!) / 100

function isConnected(one: Case, plots: readonly number[]): boolean {
  const reached = new Set(plots.slice(0, 1))
  for (let grown = true; grown;) {
    grown = false
    for (const pair of one.pairs) {
      if (overlaps(one, pair) || !plots.includes(pair.a) || !plots.includes(pair.b)) continue
      if (reached.has(pair.a) === reached.has(pair.b)) continue
      reached.add(pair.a).add(pair.b)
      grown = true
    }
  }
  return plots.length > 0 && reached.size === plots.length
}

function isGroup(one: Case, plots: readonly number[]): boolean {
  return (
    plots.length >= 2 &&
    plots.length <= one.mostPlots &&
    plots.every((plot) => one.passes[plot] && one.surfaces[plot]! < one.least) &&
    total(one, plots) >= one.least &&
    total(one, plots) <= one.most &&
    isConnected(one, plots) &&
    !one.pairs.some(
      (pair) => overlaps(one, pair) && plots.includes(pair.a) && plots.includes(pair.b),
    )
  )
}

function bruteForce(one: Case): number[][] {
  const groups: number[][] = []
  for (let bits = 1; bits < 1 << PLOTS; bits++) {
    const plots = Array.from({ length: PLOTS }, (_, plot) => plot).filter(
      (plot) => (bits >> plot) & 1,
    )
    if (isGroup(one, plots)) groups.push(plots)
  }
  return groups
}

/** The lowest plot that can be reached through plots which may be part of a group. */
function componentOf(one: Case, plot: number): number {
  const reached = new Set([plot])
  const may = (p: number) => one.passes[p] && one.surfaces[p]! < one.least
  for (let size = 0; size < reached.size;) {
    size = reached.size
    for (const pair of one.pairs)
      if (!overlaps(one, pair) && may(pair.a) && may(pair.b))
        if (reached.has(pair.a) || reached.has(pair.b)) reached.add(pair.a).add(pair.b)
  }
  return Math.min(...reached)
}
