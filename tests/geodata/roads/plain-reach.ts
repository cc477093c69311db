// Areas within reach on random roads, and what they are held against: a plain reckoning, point by point, of its own.
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import type { ReachArea } from '../../../geodata/roads/reach/reach-area.ts'
import { cellOf, drawReach, stepOf } from '../../../geodata/roads/reach/reach-area.ts'
import { markReached } from '../../../geodata/roads/reach/reach-marks.ts'
import { NodeSquares } from '../../../geodata/roads/reach/reach-nodes.ts'
import { leastAt } from '../../../geodata/roads/graph/node-states.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import type { RoadLine } from '../../../geodata/roads/graph/road-line.ts'
import type { RoadTurn } from '../../../geodata/roads/graph/road-turn.ts'
import { ShortestWays } from '../../../geodata/roads/ways/shortest-ways.ts'
import { wayEnds } from '../../../geodata/roads/ways/way-ends.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

type Place = { stretch: number; part: number }
export type Drawn = {
  graph: RoadGraph
  place: Place
  minutes: number[]
  into: boolean
  areas: ReachArea[]
}

/** Streets on a bent grid of `count` by `count`, some missing, some one-way; `turned` reverses every one-way. */
export function randomRoads(
  seed: number,
  count: number,
  spacing: number,
  turned = false,
): RoadLine[] {
  const next = numbersFrom(seed)
  const at = Array.from({ length: count * count }, (_, i) => [
    650_000 + spacing * ((i % count) + 0.6 * next()),
    6_860_000 + spacing * (Math.floor(i / count) + 0.6 * next()),
  ])
  const lines: RoadLine[] = []
  const add = (a: number, b: number) => {
    const [fast, missing, way] = [next(), next(), next()]
    const bend = [(at[a]![0]! + at[b]![0]!) / 2 + 40 * next(), (at[a]![1]! + at[b]![1]!) / 2]
    if (missing < 0.25) return
    const oneway = way < 0.15 ? 1 : way < 0.3 ? -1 : 0
    lines.push({
      id: lines.length,
      way: lines.length,
      class: fast < 0.15 ? 'motorway' : fast < 0.5 ? 'secondary' : 'residential',
      name: null,
      oneway: (turned ? -oneway : oneway) as -1 | 0 | 1,
      speedKmh: null,
      truck: true,
      car: true,
      foot: true,
      maxWeightT: null,
      maxHeightM: null,
      maxWidthM: null,
      maxLengthM: null,
      maxAxleT: null,
      atHours: false,
      unread: false,
      level: 0,
      line: Float64Array.from([...at[a]!, ...bend, ...at[b]!] as number[]),
    })
  }
  for (let i = 0; i < count * count; i++) {
    if (i % count < count - 1) add(i, i + 1)
    if (i + count < count * count) add(i, i + count)
  }
  return lines
}

/** Banned and ordered turns where roads meet, so many in a hundred; turned round with the one-ways. */
export function randomTurns(seed: number, roads: readonly RoadLine[], turned = false): RoadTurn[] {
  const next = numbersFrom(seed + 1)
  const endsOf = ({ line }: RoadLine) => [
    [line[0]!, line[1]!],
    [line.at(-2)!, line.at(-1)!],
  ]
  const turns: RoadTurn[] = []
  for (const from of roads)
    for (const to of roads)
      for (const [x, y] of endsOf(from)) {
        if (from === to || !endsOf(to).some(([tx, ty]) => tx === x && ty === y)) continue
        const [drawn] = [next()]
        if (drawn > 0.15) continue
        const [a, b] = turned ? [to.way!, from.way!] : [from.way!, to.way!]
        turns.push({ from: a, to: b, via: { x: x!, y: y! }, only: false, truck: true, car: true })
      }
  return turns
}

export function draw(graph: RoadGraph, place: Place, minutes: number[], into: boolean): Drawn {
  const ways = new ShortestWays(graph)
  const limitsS = minutes.map((one) => 60 * one)
  ways.run(wayEnds(graph, place, 'car', into), { mode: 'car', into, limitS: limitsS.at(-1)! })
  const search = { mode: 'car', into, limitsS, snaps: [place] } as const
  const marks = markReached(graph, ways, search, stepOf(cellOf(minutes.at(-1)!, 'car')))
  const secondsAt = (node: number) => leastAt(graph, node, ways.seconds)
  const areas = drawReach(marks, limitsS, secondsAt, new NodeSquares(graph))
  return { graph, place, minutes, into, areas }
}

/** Seconds by node, by going over all edges again and again. */
export function plainSeconds({ graph, place, into }: Drawn): number[] {
  const seconds = new Array<number>(graph.nodeX.length).fill(Infinity)
  for (const seed of wayEnds(graph, place, 'car', into)) seconds[seed.node] = seed.seconds
  for (let changed = true; changed;) {
    changed = false
    for (let edge = 0; edge < graph.edgeTarget.length; edge++) {
      const [from, to] = [graph.edgeSource[edge]!, graph.edgeTarget[edge]!]
      const [near, far] = into ? [to, from] : [from, to]
      if (seconds[near]! + graph.edgeCarS[edge]! >= seconds[far]!) continue
      seconds[far] = seconds[near]! + graph.edgeCarS[edge]!
      changed = true
    }
  }
  return seconds
}

export type Point = { x: number; y: number; then: number }

/** Points of every road, some 15 m apart, with the seconds at which each is reached. Decimetres. */
export function plainPoints(drawn: Drawn): Point[] {
  const { graph, place, into } = drawn
  const seconds = plainSeconds(drawn)
  const points: Point[] = []
  for (let edge = 0; edge < graph.edgeTarget.length; edge++) {
    const way = graph.edgeStretch[edge]!
    const [first, end] = [graph.shapeFirst[way >> 1]!, graph.shapeFirst[(way >> 1) + 1]! - 1]
    const lengths = Array.from({ length: end - first }, (_, i) =>
      Math.hypot(
        graph.shapeX[first + i + 1]! - graph.shapeX[first + i]!,
        graph.shapeY[first + i + 1]! - graph.shapeY[first + i]!,
      ),
    )
    const total = lengths.reduce((sum, length) => sum + length, 0)
    let gone = 0
    lengths.forEach((length, i) => {
      const steps = Math.ceil(length / 150)
      for (let step = 0; step <= steps; step++) {
        const part = (gone + (step / steps) * length) / total
        const driven = way & 1 ? 1 - part : part
        const cost = graph.edgeCarS[edge]!
        const spent = into ? (1 - driven) * cost : driven * cost
        const near = into ? graph.edgeTarget[edge]! : graph.edgeSource[edge]!
        let then = seconds[near]! + (spent || 0)
        // On the road that is begun on, in the direction of this edge.
        const ahead = (way & 1 ? -1 : 1) * (into ? place.part - part : part - place.part)
        if (place.stretch === way >> 1 && ahead >= 0) then = Math.min(then, ahead * cost || 0)
        points.push({
          x:
            graph.shapeX[first + i]! +
            (step / steps) * (graph.shapeX[first + i + 1]! - graph.shapeX[first + i]!),
          y:
            graph.shapeY[first + i]! +
            (step / steps) * (graph.shapeY[first + i + 1]! - graph.shapeY[first + i]!),
          then: cost === Infinity ? Infinity : then,
        })
      }
      gone += length
    })
  }
  return points
}

export type Asked = {
  seed: number
  count: number
  spacing: number
  at: number
  part: number
  into: boolean
  minutes: number[]
}

export function answer(asked: Asked, turned = false): Drawn {
  const roads = randomRoads(asked.seed, asked.count, asked.spacing, turned)
  const graph = buildGraph(roads, randomTurns(asked.seed, roads, turned))
  const stretch = Math.floor(asked.at * (graph.stretchClass.length - 1))
  const minutes = [...asked.minutes].sort((a, b) => a - b)
  return draw(graph, { stretch, part: asked.part }, minutes, asked.into)
}
