import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RoadClass, TravelMode } from '../../../geodata/model/roads/roads.ts'
import { ROAD_SPEEDS, TRAVEL_MODES } from '../../../geodata/model/roads/roads.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { PART } from '../../../geodata/roads/graph/road-graph.ts'
import type { RoadLine } from '../../../geodata/roads/graph/road-line.ts'
import { ShortestWays } from '../../../geodata/roads/ways/shortest-ways.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'

/** Straight roads between the points of a lattice of 4 × 4, so that none has a vertex between its ends. */
const SIDE = 4
const place = (index: number): [number, number] => [
  100 * (index % SIDE) + 7 * index,
  130 * Math.floor(index / SIDE),
]
const straightRoads = fc.array(
  fc
    .record({
      from: fc.nat(SIDE * SIDE - 1),
      to: fc.nat(SIDE * SIDE - 1),
      oneway: fc.constantFrom(-1 as const, 0 as const, 1 as const),
      class: fc.constantFrom<RoadClass>('primary', 'residential', 'service', 'motorway', 'path'),
      truck: fc.boolean(),
    })
    .filter(({ from, to }) => from !== to),
  { minLength: 1, maxLength: 40 },
)
type Plan = typeof straightRoads extends fc.Arbitrary<infer T> ? T : never
const toRoads = (plan: Plan): RoadLine[] =>
  plan.map(({ from, to, ...more }) => roadThrough([place(from), place(to)], more))

/** Floyd and Warshall, from the roads and the table of speeds alone. Seconds by place and place. */
function plainSeconds(plan: Plan, mode: TravelMode): number[][] {
  const count = SIDE * SIDE
  const seconds = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_, b) => (a === b ? 0 : Infinity)),
  )
  for (const road of plan) {
    const kmh = mode === 'truck' && !road.truck ? 0 : ROAD_SPEEDS[road.class][mode]
    if (kmh === 0) continue
    const [[ax, ay], [bx, by]] = [place(road.from), place(road.to)]
    const taken = (3.6 * Math.hypot(bx - ax, by - ay)) / kmh
    const go = (a: number, b: number) => (seconds[a]![b] = Math.min(seconds[a]![b]!, taken))
    if (mode === 'foot' || road.oneway !== -1) go(road.from, road.to)
    if (mode === 'foot' || road.oneway !== 1) go(road.to, road.from)
  }
  for (let by = 0; by < count; by++)
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++)
        seconds[a]![b] = Math.min(seconds[a]![b]!, seconds[a]![by]! + seconds[by]![b]!)
  return seconds
}

const placesOf = (graph: RoadGraph): number[] =>
  [...graph.nodeX.keys()].map((node) =>
    Array.from({ length: SIDE * SIDE }, (_, index) => index).findIndex((index) => {
      const [x, y] = place(index)
      return graph.nodeX[node] === 10 * x && graph.nodeY[node] === 10 * y
    }),
  )
const seed = (node: number) => ({ node, seconds: 0, metres: 0 })
const close = (a: number, b: number) => a === b || Math.abs(a - b) <= 1e-5 * Math.max(a, b)

it('takes the time that Floyd and Warshall find, out of a node and into it, one-ways included', () => {
  fc.assert(
    fc.property(straightRoads, fc.constantFrom(...TRAVEL_MODES), (plan, mode) => {
      const graph = buildGraph(toRoads(plan))
      const places = placesOf(graph)
      const plain = plainSeconds(plan, mode)
      const ways = new ShortestWays(graph)
      for (const [node, from] of places.entries()) {
        ways.run([seed(node)], { mode })
        for (const [other, to] of places.entries())
          if (!close(ways.seconds[other]!, plain[from]![to]!)) return false
        ways.run([seed(node)], { mode, into: true })
        for (const [other, to] of places.entries())
          if (!close(ways.seconds[other]!, plain[to]![from]!)) return false
      }
      return true
    }),
  )
})

it('keeps to the triangle inequality, and swaps to and from when every one-way is turned', () => {
  fc.assert(
    fc.property(straightRoads, (plan) => {
      const graph = buildGraph(toRoads(plan))
      const turned = buildGraph(
        toRoads(plan.map((road) => ({ ...road, oneway: -road.oneway as -1 | 0 | 1 }))),
      )
      const all = (of: RoadGraph, into: boolean) =>
        [...of.nodeX.keys()].map((node) => {
          const ways = new ShortestWays(of)
          ways.run([seed(node)], { mode: 'car', into })
          return ways.seconds
        })
      const out = all(graph, false)
      const back = all(turned, true)
      const nodes = [...graph.nodeX.keys()]
      return nodes.every((a) =>
        nodes.every(
          (b) =>
            close(out[a]![b]!, back[a]![b]!) &&
            nodes.every((c) => out[a]![c]! <= out[a]![b]! + out[b]![c]! + 1e-6),
        ),
      )
    }),
  )
})

it('answers the metres, the seed and the edges of each way, within the limit and no farther', () => {
  fc.assert(
    fc.property(
      straightRoads,
      fc.array(fc.record({ at: fc.nat(), seconds: fc.nat(60) }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.nat(300),
      (plan, starts, into, limitS) => {
        const graph = buildGraph(toRoads(plan))
        const seeds = starts.map(({ at, seconds }) => ({
          node: at % graph.nodeX.length,
          seconds,
          metres: 3 * seconds,
        }))
        const whole = new ShortestWays(graph)
        whole.run(seeds, { mode: 'car', into })
        const ways = new ShortestWays(graph)
        ways.run([seed(0)], { mode: 'foot' }) // what came before is forgotten
        ways.run(seeds, { mode: 'car', into, limitS })
        let found = 0
        for (let node = 0; node < graph.nodeX.length; node++) {
          const seconds = whole.seconds[node]!
          if (ways.seconds[node] !== (seconds <= limitS ? seconds : Infinity)) return false
          if (ways.seconds[node] === Infinity) continue
          found++
          // Along the edges back to the seed.
          let [at, spent, metres] = [node, 0, 0]
          let steps = 0
          while (ways.edge[at] !== -1) {
            if (++steps > graph.nodeX.length) return false
            const edge = ways.edge[at]!
            if ((into ? graph.edgeSource : graph.edgeTarget)[edge] !== at) return false
            spent += graph.edgeCarS[edge]!
            metres += graph.edgeM[edge]!
            at = (into ? graph.edgeTarget : graph.edgeSource)[edge]!
          }
          const from = seeds[ways.origin[node]!]!
          if (from.node !== at || !close(ways.seconds[node]!, from.seconds + spent)) return false
          if (!close(ways.metres[node]!, from.metres + metres)) return false
        }
        const settled = [...ways.settled.subarray(0, ways.settledCount)]
        const times = settled.map((node) => ways.seconds[node]!)
        return (
          new Set(settled).size === found &&
          settled.length === found &&
          times.every((time, i) => i === 0 || time >= times[i - 1]!)
        )
      },
    ),
  )
})

it('marks the largest part in which everybody comes everywhere, and back', () => {
  fc.assert(
    fc.property(straightRoads, fc.constantFrom(...TRAVEL_MODES), (plan, mode) => {
      const graph = buildGraph(toRoads(plan))
      const places = placesOf(graph)
      const plain = plainSeconds(plan, mode)
      const both = (a: number, b: number) => plain[a]![b]! < Infinity && plain[b]![a]! < Infinity
      const partOf = (a: number) => places.filter((b) => both(a, b))
      const largest = Math.max(...places.map((a) => partOf(a).length))
      const marked = places.filter((_, node) => graph.nodePart[node]! & PART[mode])
      if (largest < 2) return marked.length === 0
      return marked.length === largest && partOf(marked[0]!).every((b) => marked.includes(b))
    }),
  )
})

it('stops when it is asked to, and is whole again the next time', () => {
  const street = Array.from({ length: 10_000 }, (_, i) =>
    roadThrough([
      [10 * i, 0],
      [10 * i + 10, 0],
    ]),
  )
  const graph = buildGraph(street)
  const ways = new ShortestWays(graph)
  let asked = 0
  expect(ways.run([seed(0)], { mode: 'truck', isStopped: () => ++asked > 1 })).toBe(false)
  expect(ways.settledCount).toBeGreaterThan(0)
  expect(ways.settledCount).toBeLessThan(10_001)
  expect(ways.run([seed(10_000)], { mode: 'truck', limitS: 100 })).toBe(true)
  expect(ways.seconds[0]).toBe(Infinity)
  expect([...ways.seconds].filter((s) => s < Infinity).length).toBe(ways.settledCount)
  expect(ways.run([seed(0)], { mode: 'truck', isStopped: () => false })).toBe(true)
  expect(ways.settledCount).toBe(10_001)
})
