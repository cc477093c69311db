// Drawn ways and what is around, on roads that behave as real ones: against the search that fills the columns of plots,
// and against the line that is drawn.
import { beforeAll, expect, it, vi } from 'vitest'
import { boxOf } from '../../../geodata/plane/polygon-distance.ts'
import { ROAD_KINDS } from '../../../geodata/model/access/access-kinds.ts'
import { readWkb, ringsOf } from '../../../geodata/plane/read-wkb.ts'
import { writeMultiPolygon } from '../../../geodata/plane/write-wkb.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { NearestOfKind, PLOT_RULES } from '../../../geodata/roads/ways/nearest-kinds.ts'
import { answerReach } from '../../../geodata/roads/reach/reach-answer.ts'
import type { NetworkPoint } from '../../../geodata/roads/reach/road-network.ts'
import { RoadNetwork } from '../../../geodata/roads/reach/road-network.ts'
import { answerAround } from '../../../geodata/roads/ways/way-around.ts'
import { answerWays } from '../../../geodata/roads/ways/way-answer.ts'
import { thinLine } from '../../../geodata/roads/ways/way-line.ts'
import { toLambert } from '../../../geodata/plane/lambert-93.ts'
import { growRoads } from '../../rig/land/roadlike.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const PLAN = { seed: 3, columns: 60, rows: 50, spacing: 180 }
const [WEST, SOUTH, WIDE, HIGH] = [600_000, 6_800_000, 60 * 180, 50 * 180]
const versioned = { version: 1, demonstration: true }
const goes = () => false

let network: RoadNetwork
const next = numbersFrom(21)
const place = () => ({ x: WEST + next() * WIDE, y: SOUTH + next() * HIGH })

beforeAll(() => {
  const { roads, junctions } = growRoads(PLAN)
  const points = ROAD_KINDS.flatMap((kind) =>
    (kind === 'junction' ? junctions : Array.from({ length: 4 }, place)).map(
      (at, i): NetworkPoint => ({
        id: `${kind}-${i}`,
        kind,
        name: `${kind} ${i}`,
        detail: null,
        ...at,
      }),
    ),
  )
  const communes = Array.from({ length: 40 }, (_, i) => ({
    code_insee: `95${String(i).padStart(3, '0')}`,
    name: `Commune ${i}`,
    population: i % 4 ? 100 * i : null,
    ...(i === 39 ? { x: null, y: null } : place()),
  }))
  network = new RoadNetwork(buildGraph(roads), { coverage: null, points, communes })
})

function randomPlot(): Uint8Array {
  const { x, y } = place()
  const side = 20 + 200 * next()
  const ring = Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side, x, y)
  return writeMultiPolygon([[ring]])
}

const lengthKm = (line: readonly (readonly number[])[]): number => {
  const at = line.map(([lon, lat]) => toLambert(lon!, lat!))
  return (
    at.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - at[i]![0], y - at[i]![1]), 0) / 1000
  )
}

it('finds the point, kilometres and minutes that the columns of plots hold', () => {
  const nearest = new Map(
    ROAD_KINDS.map((kind) => {
      const points = [...new Set(network.places.get(kind)!.map(({ point }) => point))]
      return [kind, { points, search: new NearestOfKind(network.index, kind, points) }]
    }),
  )
  for (let i = 0; i < 30; i++) {
    const plot = randomPlot()
    const rings = ringsOf(readWkb(plot))
    const snaps = network.index.nearestToPlot(rings, boxOf(rings), PLOT_RULES)
    const { ways } = answerWays(network, { id: 'P', plots: [plot] }, versioned, goes)!
    for (const way of ways) {
      const { points, search } = nearest.get(way.kind)!
      const found = search.from(snaps[way.mode === 'truck' ? 0 : 1]!)!
      expect(way.km).toBeCloseTo(found.metres / 1000, 2)
      expect(way.min).toBeCloseTo(found.seconds / 60, 1)
      expect(way.point?.id).toBe(points[found.point]!.id)
      expect(way.point_snap_m).toBe(Math.round(found.pointSnapM))
    }
  }
})

it('draws a line as long as the way, from the road of the plot to that of the point', () => {
  let named = 0
  for (let i = 0; i < 30; i++) {
    const plot = randomPlot()
    const snap = network.snap({ plots: [plot] }, 'truck')
    if (typeof snap === 'string') continue
    for (const way of answerWays(network, { id: 'P', plots: [plot] }, versioned, goes)!.ways) {
      const line = way.line!.coordinates
      // Thinned to a metre: hardly shorter.
      expect(Math.abs(lengthKm(line) - way.km!)).toBeLessThan(0.002 + 0.01 * way.km!)
      expect(way.km! + way.plot_snap_m! / 1000 + way.point_snap_m! / 1000 + 0.4).toBeGreaterThan(
        way.straight_km!,
      )
      if (way.mode === 'truck') {
        const [x, y] = toLambert(line[0]![0]!, line[0]![1]!)
        expect(Math.hypot(x - snap[0]!.x, y - snap[0]!.y)).toBeLessThan(0.5)
      }
      const along = way.roads.reduce((sum, { km }) => sum + km, 0)
      expect(along).toBeLessThan(way.km! + 0.01)
      named += way.roads.length
    }
  }
  expect(named).toBeGreaterThan(100)
})

it('begins at the plot of a group that is soonest at the point', () => {
  const [a, b] = [randomPlot(), randomPlot()]
  const minutes = (plots: Uint8Array[]) =>
    answerWays(network, { id: 'G', plots }, versioned, goes)!.ways.map(({ min }) => min!)
  const [alone, other, both] = [minutes([a]), minutes([b]), minutes([a, b])]
  expect(both).toEqual(alone.map((min, i) => Math.min(min, other[i]!)))
})

it('says why there is no way', () => {
  const far = writeMultiPolygon([[Float64Array.of(1, 1, 9, 1, 9, 9, 1, 1)]])
  const { ways } = answerWays(network, { id: 'P', plots: [far] }, versioned, goes)!
  expect(ways.map(({ unknown, km, line }) => [unknown, km, line])).toEqual(
    ROAD_KINDS.map(() => ['no_road', null, null]),
  )
  const bare = new RoadNetwork(network.graph, { coverage: null, points: [], communes: [] })
  const none = answerWays(bare, { id: 'P', plots: [randomPlot()] }, versioned, goes)!
  expect(none.ways.map(({ unknown }) => unknown)).toEqual(ROAD_KINDS.map(() => 'no_point'))
})

it('answers of a graph without a node', () => {
  const empty = new RoadNetwork(buildGraph([]), { coverage: null, points: [], communes: [] })
  const [origin, minutes] = [{ x: WEST, y: SOUTH }, [15]]
  const question = { origin, minutes, mode: 'car', direction: 'to' } as const
  expect(answerReach(empty, question, versioned, goes)).toBe('no_road')
})

it('says when what is reached comes to the edge of where roads are known', () => {
  const edgeAt = (x: number): Uint8Array =>
    writeMultiPolygon([[Float64Array.of(x, SOUTH, x + 9e4, SOUTH, x + 9e4, SOUTH + 9e4, x, SOUTH)]])
  const meets = (coverage: Uint8Array | null) => {
    const rows = { coverage, points: [], communes: [] }
    const origin = { x: WEST + WIDE / 2, y: SOUTH + HIGH / 2 }
    const question = { origin, minutes: [3], mode: 'car', direction: 'from' } as const
    const reach = answerReach(new RoadNetwork(network.graph, rows), question, versioned, goes)
    return typeof reach === 'object' && reach.features[0]!.properties.meets_edge
  }
  expect([meets(edgeAt(WEST - 5e4)), meets(edgeAt(WEST + 1000)), meets(null)]).toEqual([
    false,
    true,
    null,
  ])
})

it('counts the communes whose centre is reached and those whose people are not known', () => {
  const plot = randomPlot()
  const question = { id: 'P', plots: [plot], mode: 'car', minutes: [4, 60] } as const
  const around = answerAround(network, question, versioned, goes)
  if (typeof around !== 'object') throw new Error(`no answer: ${around}`)
  const [near, all] = around.within
  expect(all!.communes).toBe(around.communes.length)
  expect(all!.communes + around.communes_unknown).toBe(40)
  expect(near!.communes).toBe(around.communes.filter(({ min }) => min <= 4).length)
  expect(near!.communes).toBeLessThan(all!.communes)
  expect(all!.population_unknown).toBe(
    around.communes.filter(({ population }) => population === null).length,
  )
  expect(all!.population).toBe(
    around.communes.reduce((sum, { population }) => sum + (population ?? 0), 0),
  )
  const times = around.communes.map(({ min }) => min)
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

it('thins a line to its bends', () => {
  expect(thinLine([0, 0, 50, 4, 100, 0, 100, 100], 10)).toEqual([0, 0, 100, 0, 100, 100])
  expect(thinLine([0, 0, 50, 40, 100, 0], 10)).toEqual([0, 0, 50, 40, 100, 0])
})
