import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { layBareRegion } from '../../../../geodata/demo/build-demonstration.ts'
import { layStreets } from '../../../../geodata/demo/streets/streets.ts'
import type { TravelMode } from '../../../../geodata/model/roads/roads.ts'
import { ROAD_CLASSES } from '../../../../geodata/model/roads/roads.ts'
import { GraphBuilder } from '../../../../geodata/roads/graph/build-graph.ts'
import { PART } from '../../../../geodata/roads/graph/road-graph.ts'
import type { RoadLine } from '../../../../geodata/roads/graph/road-line.ts'
import { RoadIndex } from '../../../../geodata/roads/snap/snap.ts'

const bare = layBareRegion(5, 12_000)
const net = layStreets(bare)
const fingerprint = ({ x, y, lines, turns }: typeof net): string =>
  createHash('sha256')
    .update(Int32Array.from(x))
    .update(Int32Array.from(y))
    .update(JSON.stringify([lines, turns]))
    .digest('hex')
const again = fingerprint(layStreets(bare))
const isFast = (roadClass: string) => /^(motorway|trunk)/.test(roadClass)
const roads = net.lines.map((line, i): RoadLine => ({
  id: i + 1,
  way: i + 1,
  class: line.class,
  name: line.name ?? null,
  oneway: line.oneway ?? 0,
  speedKmh: line.speedKmh ?? null,
  truck: line.truck ?? true,
  car: true,
  foot: !isFast(line.class),
  maxWeightT: line.maxWeightT ?? null,
  maxHeightM: line.maxHeightM ?? null,
  maxWidthM: null,
  maxLengthM: null,
  maxAxleT: null,
  atHours: false,
  unread: false,
  level: line.level ?? 0,
  line: Float64Array.from(line.vertices.flatMap((vertex) => [...net.at(vertex)])),
}))
const builder = new GraphBuilder()
for (const road of roads) builder.add(road)
for (const { from, to, via, ...turn } of net.turns) {
  const [x, y] = net.at(via)
  builder.addTurn({ from: from + 1, to: to + 1, via: { x, y }, truck: true, ...turn })
}
const graph = builder.finish()
const index = new RoadIndex(graph)

const share = (mode: TravelMode): number =>
  graph.nodePart.reduce((sum, bits) => sum + (bits & PART[mode] ? 1 : 0), 0) / graph.nodePart.length
/** Whether a road that may be stopped at, of the connected part, passes within the limit of snapping. */
const isReached = ([x, y]: readonly [number, number], mode: TravelMode): boolean =>
  index.nearestToPoint(x, y, { mode, roads: 'local' }) !== undefined

describe('the streets of the demonstration', () => {
  it('are the same for the same seed', () => {
    expect(again).toBe(fingerprint(net))
  })

  it('make a graph of the size of the real one, of few enough lines to insert', () => {
    expect(graph.edgeTarget.length).toBeGreaterThan(280_000)
    expect(graph.edgeTarget.length).toBeLessThan(340_000)
    expect(net.lines.length).toBeLessThan(50_000)
  })

  it('lead from nearly everywhere to nearly everywhere, but for some islands', () => {
    expect(share('car')).toBeGreaterThan(0.985)
    expect(share('truck')).toBeGreaterThan(0.97)
    for (const mode of ['car', 'truck', 'foot'] as const) expect(share(mode)).toBeLessThan(1)
  })

  it('reach every point of access: stations on foot, the others with a lorry', () => {
    const missed = bare.networks.access.filter(
      ({ kind, at }) => !isReached(at, kind === 'station' ? 'foot' : 'truck'),
    )
    expect(missed).toEqual([])
  })

  it('reach the edge of at least 99 plots in 100', () => {
    const lots = bare.plans.flatMap((plan) => plan.lots)
    const reached = lots.filter((lot) => lot.some((corner) => isReached(corner, 'truck')))
    expect(reached.length / lots.length).toBeGreaterThan(0.99)
  })

  it('have motorways that only ramps and other motorways meet, over whatever they cross', () => {
    const nodes = graph.nodeX.length
    const met = Array.from({ length: nodes }, () => new Set<string>())
    for (let node = 0; node < nodes; node++)
      for (let edge = graph.edgeFirst[node]!; edge < graph.edgeFirst[node + 1]!; edge++) {
        const name = ROAD_CLASSES[graph.stretchClass[graph.edgeStretch[edge]! >> 1]!] as string
        met[node]?.add(name)
        met[graph.edgeTarget[edge]!]?.add(name)
      }
    const onCarriageways = met.filter((names) => names.has('motorway') || names.has('trunk'))
    expect(onCarriageways.filter((names) => ![...names].every(isFast))).toEqual([])
    const places = new Map<string, Set<number>>()
    for (const { line, level } of roads)
      for (let i = 0; i < line.length; i += 2) {
        const key = `${line[i]} ${line[i + 1]}`
        places.set(key, (places.get(key) ?? new Set()).add(level))
      }
    expect([...places.values()].filter((levels) => levels.size > 1).length).toBeGreaterThan(300)
  })

  it('know every sign that a lorry minds', () => {
    const some = (is: (line: (typeof net.lines)[number]) => boolean) => net.lines.filter(is).length
    expect(some((line) => line.oneway === 1)).toBeGreaterThan(1000)
    expect(some((line) => line.truck === false)).toBeGreaterThan(300)
    expect(some((line) => line.maxWeightT !== undefined)).toBeGreaterThan(100)
    expect(some((line) => line.maxHeightM !== undefined)).toBeGreaterThan(50)
    expect(net.turns.length).toBeGreaterThan(20)
    expect(builder.turnFacts).toEqual({ kept: net.turns.length, away: 0, unclear: 0 })
    expect(some((line) => line.name?.startsWith('D ') === true)).toBeGreaterThan(1000)
  })
})
