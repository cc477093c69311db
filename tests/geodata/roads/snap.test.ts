import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Rings } from '../../../geodata/plane/polygon-distance.ts'
import { boxOf, distanceToSegment, holds } from '../../../geodata/plane/polygon-distance.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { NearestOfKind, PLOT_RULES } from '../../../geodata/roads/ways/nearest-kinds.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { PART, edgeSecondsOf } from '../../../geodata/roads/graph/road-graph.ts'
import { RoadIndex } from '../../../geodata/roads/snap/snap.ts'
import { snapAccessPoint } from '../../../geodata/roads/snap/snap-access-point.ts'
import { wayEnds, wayWithin } from '../../../geodata/roads/ways/way-ends.ts'
import { ROAD_CLASSES } from '../../../geodata/model/roads/roads.ts'
import { draws } from '../../rig/draws.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'
import { growRoads } from '../../rig/land/roadlike.ts'

const town = growRoads({ seed: 5, columns: 30, rows: 20, spacing: 150 })
const graph = buildGraph(town.roads)
const index = new RoadIndex(graph)

const plot = fc
  .record({
    x: fc.double({ min: 599_000, max: 606_000, noNaN: true }),
    y: fc.double({ min: 6_799_500, max: 6_804_000, noNaN: true }),
    radius: fc.double({ min: 5, max: 300, noNaN: true }),
    corners: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 9,
    }),
  })
  .map(({ x, y, radius, corners }): Rings => {
    const ring = [...corners, corners[0]!].flatMap((share, i) => {
      const angle = (2 * Math.PI * (i % corners.length)) / corners.length
      return [x + share * radius * Math.cos(angle), y + share * radius * Math.sin(angle)]
    })
    return [Float64Array.from(ring)]
  })

/** Metres to the nearest segment of the stretches that count, looked at one by one. */
function plainDistance(rings: Rings, mode: 'truck' | 'foot'): number {
  const seconds = edgeSecondsOf(graph, mode)
  let least = Infinity
  for (let stretch = 0; stretch < graph.stretchClass.length; stretch++) {
    const edges = [0, 1]
      .map((against) => graph.stretchEdge[2 * stretch + against]!)
      .filter((edge) => edge >= 0 && seconds[edge]! < Infinity)
    const inPart = edges.some((edge) =>
      [graph.edgeSource[edge]!, graph.edgeTarget[edge]!].every(
        (node) => graph.nodePart[node]! & PART[mode],
      ),
    )
    if (!inPart || /^(motorway|trunk)/.test(ROAD_CLASSES[graph.stretchClass[stretch]!]!)) continue
    for (let at = graph.shapeFirst[stretch]!; at + 1 < graph.shapeFirst[stretch + 1]!; at++) {
      const [ax, ay, bx, by] = [
        graph.shapeX[at]! / 10,
        graph.shapeY[at]! / 10,
        graph.shapeX[at + 1]! / 10,
        graph.shapeY[at + 1]! / 10,
      ]
      const metres = holds(rings, ax, ay) ? 0 : distanceToSegment(rings, ax, ay, bx, by)
      if (metres < least) least = metres
    }
  }
  return least
}

it('snaps a plot as far as a search of every road finds, and to a place on the road that is so far', () => {
  let within = 0
  fc.assert(
    fc.property(plot, (rings) => {
      const found = index.nearestToPlot(rings, boxOf(rings), PLOT_RULES)
      return PLOT_RULES.every(({ mode }, i) => {
        const plain = plainDistance(rings, mode)
        const snap = found[i]
        if (!snap) return plain > 500
        within++
        const off = distanceToSegment(rings, snap.x, snap.y, snap.x, snap.y)
        const reaches = snap.distanceM === 0 ? holds(rings, snap.x, snap.y) || off < 1e-6 : true
        return (
          reaches &&
          Math.abs(snap.distanceM - plain) < 1e-6 &&
          (snap.distanceM === 0 || Math.abs(off - plain) < 1e-6) &&
          isOn(graph, snap.stretch, snap.part, snap.x, snap.y)
        )
      })
    }),
    draws(60),
  )
  expect(within).toBeGreaterThan(35)
})

/** Whether the share of the length of the stretch leads to the place. */
function isOn(of: RoadGraph, stretch: number, part: number, x: number, y: number): boolean {
  const length = (at: number) =>
    Math.hypot(of.shapeX[at + 1]! - of.shapeX[at]!, of.shapeY[at + 1]! - of.shapeY[at]!) / 10
  let left = part * of.edgeM[of.stretchEdge.subarray(2 * stretch).find((edge) => edge >= 0)!]!
  for (let at = of.shapeFirst[stretch]!; at + 1 < of.shapeFirst[stretch + 1]!; at++) {
    const share = Math.min(1, left / length(at))
    const px = of.shapeX[at]! + share * (of.shapeX[at + 1]! - of.shapeX[at]!)
    const py = of.shapeY[at]! + share * (of.shapeY[at + 1]! - of.shapeY[at]!)
    if (share < 1 || at + 2 === of.shapeFirst[stretch + 1]!)
      return Math.hypot(px / 10 - x, py / 10 - y) < 0.01
    left -= length(at)
  }
  return false
}

it('takes a road that leads somewhere, though a dead one or a motorway is nearer, and none past the limit', () => {
  const near = new RoadIndex(
    buildGraph([
      roadThrough([
        [0, 0],
        [1000, 0],
      ]),
      roadThrough(
        [
          [0, 30],
          [1000, 30],
        ],
        { class: 'motorway', foot: false },
      ),
      roadThrough([
        [400, 40],
        [600, 40],
      ]), // an island
      roadThrough(
        [
          [500, 0],
          [500, 45],
        ],
        { oneway: 1, foot: false },
      ), // no way back
      roadThrough(
        [
          [0, 0],
          [0, 50],
          [1000, 50],
        ],
        { class: 'path' },
      ),
      roadThrough([
        [0, 0],
        [0, 30],
      ]),
      roadThrough([
        [1000, 0],
        [1000, 30],
      ]),
    ]),
  )
  const square = [Float64Array.from([450, 46, 550, 46, 550, 48, 450, 48, 450, 46])]
  const [truck, foot] = near.nearestToPlot(square, boxOf(square), PLOT_RULES)
  expect([truck?.distanceM, truck?.y]).toEqual([46, 0])
  expect([foot?.distanceM, foot?.y]).toEqual([2, 50])
  expect(near.nearestToPoint(500, 46, { mode: 'car', roads: 'all' })?.y).toBe(30)
  expect(near.nearestToPoint(500, -500, { mode: 'car', roads: 'all' })?.distanceM).toBe(500)
  expect(near.nearestToPoint(500, -500.5, { mode: 'car', roads: 'all' })).toBeUndefined()
  expect(near.nearestToPoint(2e9, -5e9, { mode: 'car', roads: 'all' })).toBeUndefined()
  const nothing = new RoadIndex(buildGraph([]))
  expect(nothing.nearestToPoint(0, 0, { mode: 'car', roads: 'all' })).toBeUndefined()
})

it('reaches a junction by any of its ramps, so not by the carriageway that is nearest', () => {
  const { x, y } = town.junctions[1]!
  const places = snapAccessPoint(index, 'junction', x, y)
  const classes = new Set(places.map(({ stretch }) => ROAD_CLASSES[graph.stretchClass[stretch]!]!))
  expect([...classes].sort()).toEqual(['motorway', 'motorway_link'])
  expect(places.every(({ distanceM }) => distanceM <= 500)).toBe(true)
  expect(snapAccessPoint(index, 'port', x, y).length).toBe(1)
})

it('goes on from a place by both ends of its stretch, or by one when that is one-way', () => {
  const ring = buildGraph([
    roadThrough(
      [
        [0, 0],
        [100, 0],
      ],
      { oneway: 1, foot: false },
    ),
    roadThrough([
      [100, 0],
      [100, 100],
      [0, 0],
    ]),
  ])
  const on = (part: number) => ({ stretch: 0, part })
  const nodes = (part: number, into: boolean) =>
    wayEnds(ring, on(part), 'truck', into).map(({ node, metres }) => [
      ring.nodeX[node]! / 10,
      Math.round(metres),
    ])
  expect(nodes(0.3, false)).toEqual([[100, 70]])
  expect(nodes(0.3, true)).toEqual([[0, 30]])
  expect(nodes(0, false)).toEqual([[0, 0]]) // at the junction: any road may be taken
  expect(nodes(1, true)).toEqual([[100, 0]])
  expect(wayWithin(ring, on(0.2), on(0.5), 'truck')?.metres).toBeCloseTo(30)
  expect(wayWithin(ring, on(0.5), on(0.2), 'truck')).toBeUndefined()
  expect(
    wayWithin(ring, { stretch: 1, part: 0.5 }, { stretch: 1, part: 0.2 }, 'foot')?.metres,
  ).toBeCloseTo(0.3 * (100 + Math.hypot(100, 100)), 3)
  const roads = new RoadIndex(ring)
  const port = new NearestOfKind(roads, 'port', [{ x: 60, y: -5 }])
  const from = (x: number) =>
    port.from(roads.nearestToPoint(x, -1, { mode: 'truck', roads: 'all' })!)
  expect(from(20)).toMatchObject({ point: 0, pointSnapM: 5 })
  expect(from(20)?.metres).toBeCloseTo(40, 3)
  // Past it on the one-way: all the way round.
  expect(from(70)?.metres).toBeCloseTo(30 + 100 + Math.hypot(100, 100) + 60, 3)
})
