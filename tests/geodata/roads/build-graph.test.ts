import { expect, it } from 'vitest'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'

const at = (graph: RoadGraph, node: number) => [graph.nodeX[node]! / 10, graph.nodeY[node]! / 10]
const nodesOf = (graph: RoadGraph) => [...graph.nodeX.keys()].map((node) => at(graph, node))
/** Edges as from → to, in order. */
const edgesOf = (graph: RoadGraph) =>
  [...graph.edgeM.keys()]
    .map((edge) =>
      [at(graph, graph.edgeSource[edge]!), at(graph, graph.edgeTarget[edge]!)].join(' → '),
    )
    .sort()

it('splits roads where they share a vertex, and where one ends', () => {
  const crossing = buildGraph([
    roadThrough([
      [0, 0],
      [100, 0],
      [200, 0],
    ]),
    roadThrough([
      [100, -50],
      [100, 0],
      [100, 70],
    ]),
  ])
  expect(crossing.nodeX.length).toBe(5)
  expect(crossing.stretchClass.length).toBe(4)
  expect([...crossing.edgeM].sort((a, b) => a - b)).toEqual([50, 50, 70, 70, 100, 100, 100, 100])
  const tee = buildGraph([
    roadThrough([
      [0, 0],
      [100, 0],
      [200, 0],
    ]),
    roadThrough([
      [100, 0.04],
      [100, 70],
    ]), // the same place, to the decimetre
  ])
  expect(nodesOf(tee)).toEqual([
    [0, 0],
    [100, 0],
    [200, 0],
    [100, 70],
  ])
})

it('does not join roads that merely cross, nor a bridge to what it passes over', () => {
  const plain = buildGraph([
    roadThrough([
      [0, 0],
      [200, 0],
    ]),
    roadThrough([
      [100, -50],
      [100, 50],
    ]),
  ])
  expect(plain.stretchClass.length).toBe(2)
  const bridge = buildGraph([
    roadThrough([
      [0, 0],
      [100, 0],
      [200, 0],
    ]),
    roadThrough(
      [
        [100, -50],
        [100, 0],
        [100, 50],
      ],
      { level: 1 },
    ),
  ])
  expect(bridge.stretchClass.length).toBe(2)
  const halves = buildGraph([
    roadThrough([
      [0, 0],
      [100, 0],
      [200, 0],
    ]),
    roadThrough(
      [
        [100, -50],
        [100, 0],
      ],
      { level: 1 },
    ),
    roadThrough(
      [
        [100, 0],
        [100, 50],
      ],
      { level: 1 },
    ),
  ])
  expect(halves.nodeX.length).toBe(5)
  expect(halves.stretchClass.length).toBe(3)
})

it('goes on from a road to a bridge, whatever their levels', () => {
  const inLine = buildGraph([
    roadThrough([
      [0, 0],
      [100, 0],
    ]),
    roadThrough(
      [
        [100, 0],
        [200, 0],
      ],
      { level: 1 },
    ),
  ])
  expect(nodesOf(inLine)).toEqual([
    [0, 0],
    [100, 0],
    [200, 0],
  ])
  const alone = buildGraph([
    roadThrough([
      [0, 0],
      [100, 0],
      [200, 0],
    ]),
    roadThrough(
      [
        [100, 0],
        [100, 50],
      ],
      { level: 1 },
    ),
  ])
  expect(alone.nodeX.length).toBe(4)
  expect(alone.stretchClass.length).toBe(3)
})

it('lets vehicles go one way, and people both', () => {
  const along = buildGraph([
    roadThrough(
      [
        [0, 0],
        [100, 0],
      ],
      { oneway: 1 },
    ),
  ])
  expect(edgesOf(along)).toEqual(['0,0 → 100,0', '100,0 → 0,0'])
  const forward = [...along.edgeSource].findIndex((node) => at(along, node)[0] === 0)
  expect(along.edgeTruckS[forward]).toBeCloseTo(360 / 26, 4)
  expect(along.edgeTruckS[1 - forward]).toBe(Infinity)
  expect(along.edgeFootS[1 - forward]).toBe(80)
  const against = buildGraph([
    roadThrough(
      [
        [0, 0],
        [100, 0],
      ],
      { oneway: -1, foot: false },
    ),
  ])
  expect(edgesOf(against)).toEqual(['100,0 → 0,0'])
  expect(
    edgesOf(
      buildGraph([
        roadThrough(
          [
            [0, 0],
            [100, 0],
          ],
          { oneway: null },
        ),
      ]),
    ).length,
  ).toBe(2)
})

it('keeps lorries out where a sign does, and takes a posted limit below the usual speed', () => {
  const seconds = (more: Parameters<typeof roadThrough>[1]) => {
    const graph = buildGraph([
      roadThrough(
        [
          [0, 0],
          [1000, 0],
        ],
        more,
      ),
    ])
    return [graph.edgeTruckS[0]!, graph.edgeCarS[0]!, graph.edgeFootS[0]!].map((s) => Math.round(s))
  }
  const usual = [138, 106, 800]
  expect(seconds({})).toEqual(usual)
  for (const ban of [
    { truck: false },
    { maxWeightT: 3.5 },
    { maxHeightM: 3.9 },
    { maxWidthM: 2.5 },
  ])
    expect(seconds(ban)).toEqual([Infinity, ...usual.slice(1)])
  expect(seconds({ maxWeightT: 40, maxHeightM: 4, maxWidthM: 2.55 })).toEqual(usual)
  expect(seconds({ speedKmh: 30 })).toEqual([138, 120, 800])
  expect(seconds({ speedKmh: 10 })).toEqual([360, 360, 800])
  expect(seconds({ speedKmh: 0 })).toEqual(usual)
  expect(seconds({ class: 'path' })).toEqual([Infinity, Infinity, 800])
  expect(seconds({ foot: false })).toEqual([138, 106, Infinity])
})

it('drops what has no length or no traveller, and keeps a ring', () => {
  const graph = buildGraph([
    roadThrough([
      [5, 5],
      [5, 5.01],
    ]),
    roadThrough([[7, 7]]),
    roadThrough(
      [
        [0, 0],
        [9, 0],
      ],
      { class: 'path', foot: false },
    ),
    roadThrough([
      [0, 0],
      [0, 0],
      [100, 0],
      [100, 0],
      [100, 100],
      [0, 0],
    ]),
  ])
  expect(graph.nodeX.length).toBe(1)
  expect(graph.stretchClass.length).toBe(1)
  expect([...graph.shapeX]).toEqual([0, 1000, 1000, 0])
  expect(graph.edgeM[0]).toBeCloseTo(200 + Math.hypot(100, 100), 3)
})

it('joins a road to itself where it comes round to its own vertex', () => {
  const eight = buildGraph([
    roadThrough([
      [0, 0],
      [50, 50],
      [100, 0],
      [50, 0],
      [50, 50],
      [50, 90],
    ]),
  ])
  expect(nodesOf(eight)).toEqual([
    [0, 0],
    [50, 50],
    [50, 90],
  ])
  expect(eight.stretchClass.length).toBe(3)
})

it('makes a graph without nodes of no roads', () => {
  const graph = buildGraph([])
  expect(graph.nodeX.length).toBe(0)
  expect([...graph.edgeFirst]).toEqual([0])
  expect([...graph.shapeFirst]).toEqual([0])
})

it('keeps names once', () => {
  const graph = buildGraph([
    roadThrough(
      [
        [0, 0],
        [1, 0],
      ],
      { name: 'A 15' },
    ),
    roadThrough(
      [
        [1, 0],
        [2, 0],
      ],
      { name: null },
    ),
    roadThrough(
      [
        [2, 0],
        [3, 0],
      ],
      { name: 'A 15' },
    ),
  ])
  expect([...graph.stretchName].map((place) => graph.names[place])).toEqual(['A 15', '', 'A 15'])
  expect(graph.names).toEqual(['', 'A 15'])
})
