// Banned turns as states of nodes, against plain Dijkstra over the roads driven last, on random towns.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ROAD_SPEEDS, TRAVEL_MODES } from '../../../geodata/model/roads/roads.ts'
import { buildGraph, GraphBuilder } from '../../../geodata/roads/graph/build-graph.ts'
import { leastAt, placeCount, placeOf } from '../../../geodata/roads/graph/node-states.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import type { RoadTurn } from '../../../geodata/roads/graph/road-turn.ts'
import { ShortestWays } from '../../../geodata/roads/ways/shortest-ways.ts'
import { wayEnds } from '../../../geodata/roads/ways/way-ends.ts'
import { draws } from '../../rig/draws.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'
import { placeAt, plainFrom, SIDE, toLines, toTurns, town } from './plain-turns.ts'

const ALL = Array.from({ length: SIDE * SIDE }, (_, index) => index)
/** By place of the lattice its node; -1 where no road comes. */
const nodesOf = (graph: RoadGraph): number[] =>
  ALL.map((index) => {
    const [x, y] = placeAt(index)
    return graph.nodeX.findIndex((at, node) => at === 10 * x && graph.nodeY[node] === 10 * y)
  })

it('finds the ways that plain Dijkstra over the roads driven last finds, out of places and into them', () => {
  let split = 0
  fc.assert(
    fc.property(town, fc.nat(SIDE * SIDE - 1), (plan, from) => {
      const graph = buildGraph(toLines(plan), toTurns(plan))
      const nodes = nodesOf(graph)
      split += graph.stateOf.length
      if (nodes[from]! < 0) return
      const ways = new ShortestWays(graph)
      for (const mode of TRAVEL_MODES) {
        const plain = plainFrom(plan, from, mode)
        ways.run([{ node: nodes[from]!, seconds: 0, metres: 0 }], { mode })
        for (const to of ALL.filter((one) => nodes[one]! >= 0)) {
          const found = leastAt(graph, nodes[to]!, ways.seconds)
          if (plain[to] === Infinity) expect(found).toBe(Infinity)
          else expect(found).toBeCloseTo(plain[to]!, 3)
        }
        const [stretch] = graph.edgeStretch.subarray(graph.edgeFirst[nodes[from]!]!)
        if (
          stretch === undefined ||
          graph.edgeFirst[nodes[from]!] === graph.edgeFirst[nodes[from]! + 1]
        )
          continue
        const seeds = wayEnds(graph, { stretch: stretch >> 1, part: stretch & 1 }, mode, true)
        ways.run(seeds, { mode, into: true })
        for (const back of ALL.filter((one) => nodes[one]! >= 0)) {
          const there = plainFrom(plan, back, mode)[from]!
          const found = ways.seconds[nodes[back]!]!
          if (there === Infinity) expect(found).toBe(Infinity)
          else expect(found).toBeCloseTo(there, 3)
        }
      }
    }),
    draws(150, 5),
  )
  expect(split).toBeGreaterThan(150)
})

it('finds from a place amid a road into a place amid another what roads cut there give', () => {
  let found = 0
  fc.assert(
    fc.property(
      town,
      fc.nat(),
      fc.nat(),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (plan, one, other, part) => {
        const graph = buildGraph(toLines(plan), toTurns(plan))
        const [from, to] = [one % graph.stretchClass.length, other % graph.stretchClass.length]
        if (from === to) return
        const ways = new ShortestWays(graph)
        for (const mode of TRAVEL_MODES) {
          const ends = wayEnds(graph, { stretch: from, part }, mode)
          ways.run(ends, { mode })
          const into = wayEnds(graph, { stretch: to, part: 1 - part }, mode, true)
          const out = Math.min(
            Infinity,
            ...into.map((end) => end.seconds + ways.seconds[end.node]!),
          )
          ways.run(into, { mode, into: true })
          const back = Math.min(
            Infinity,
            ...ends.map((end) => end.seconds + ways.seconds[end.node]!),
          )
          if (out === Infinity) expect(back).toBe(Infinity)
          else expect(back).toBeCloseTo(out, 3)
          if (out < Infinity) found++
        }
      },
    ),
    draws(150, 6),
  )
  expect(found).toBeGreaterThan(100)
})

/** A crossing at (100, 0): roads 1 from the west, 2 to the east, 3 to the north, 4 to the south; 5 from east to north. */
const crossing = [
  roadThrough(
    [
      [0, 0],
      [100, 0],
    ],
    { way: 1 },
  ),
  roadThrough(
    [
      [100, 0],
      [200, 0],
    ],
    { way: 2 },
  ),
  roadThrough(
    [
      [100, 0],
      [100, 100],
    ],
    { way: 3 },
  ),
  roadThrough(
    [
      [100, 0],
      [100, -100],
    ],
    { way: 4 },
  ),
  roadThrough(
    [
      [200, 0],
      [100, 100],
    ],
    { way: 5 },
  ),
]
const at = { x: 100, y: 0 }
const turn = (from: number, to: number, more: Partial<RoadTurn> = {}): RoadTurn => ({
  from,
  to,
  via: at,
  only: false,
  truck: true,
  car: true,
  ...more,
})
/** Metres by lorry from the end of road 1 to the end of road 3. */
function metresToNorth(turns: readonly RoadTurn[], roads = crossing): number {
  const graph = buildGraph(roads, turns)
  const node = (x: number, y: number) =>
    graph.nodeX.findIndex((one, i) => one === 10 * x && graph.nodeY[i] === 10 * y)
  const ways = new ShortestWays(graph)
  ways.run([{ node: node(0, 0), seconds: 0, metres: 0 }], { mode: 'truck' })
  const seconds = leastAt(graph, node(100, 100), ways.seconds)
  return Math.round((seconds * ROAD_SPEEDS.unclassified.truck) / 3.6)
}

it('goes round a banned turn, and where an only one leads', () => {
  const byLink = turn(1, 5, { via: { ways: [2] } })
  expect(metresToNorth([])).toBe(200)
  expect(metresToNorth([turn(1, 3)])).toBe(341) // by the east
  expect(metresToNorth([turn(1, 2, { only: true })])).toBe(341)
  expect(metresToNorth([turn(1, 3, { truck: false })])).toBe(200)
  expect(metresToNorth([byLink])).toBe(200)
})

it('has a lorry turn back at the end of a road, not at the junction after a banned turn', () => {
  const bans = [turn(1, 3), turn(1, 5, { via: { ways: [2] } })]
  expect(metresToNorth(bans)).toBe(400) // into road 4 and out of it
  const noEnd = crossing.filter(({ way }) => way !== 4)
  expect(metresToNorth(bans.slice(0, 1), noEnd)).toBe(341)
  expect(metresToNorth(bans, noEnd)).toBe(Infinity)
})

it('counts the turns that it honours, and says which it cannot', () => {
  const through = roadThrough(
    [
      [100, 100],
      [100, 0],
      [100, -100],
    ],
    { way: 6 },
  )
  const builder = new GraphBuilder()
  for (const road of [...crossing.slice(0, 2), through]) builder.add(road)
  for (const one of [turn(1, 2), turn(1, 9), turn(2, 6), turn(6, 6)]) builder.addTurn(one)
  builder.finish()
  expect(builder.turnFacts).toEqual({ kept: 2, away: 1, unclear: 1 })
})

it('stays as it is without turns, and grows by the states of restricted nodes alone', () => {
  const plain = buildGraph(crossing)
  expect(plain.stateOf.length).toBe(0)
  const graph = buildGraph(crossing, [turn(1, 3)])
  expect(placeCount(graph)).toBe(plain.nodeX.length)
  // After road 1; and after 2 and 5, where lorries do not turn back.
  const states = [...graph.stateOf].map((place) => [graph.nodeX[place], graph.nodeY[place]])
  expect(states).toEqual([
    [1000, 0],
    [2000, 0],
    [1000, 1000],
  ])
  expect(placeOf(graph, placeCount(graph))).toBe(graph.stateOf[0])
  expect(graph.edgeM.length).toBe(plain.edgeM.length + 4 + 2 + 2)
  expect([...graph.stretchEdge]).toEqual([...plain.stretchEdge])
})
