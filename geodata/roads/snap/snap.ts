// Which road a plot or a point is left or reached by: the nearest stretch that leads anywhere.
import type { Box, Rings } from '../../plane/polygon-distance.ts'
import type { RoadClass, TravelMode } from '../../model/roads/roads.ts'
import { ROAD_CLASSES, SNAP_LIMIT_M } from '../../model/roads/roads.ts'
import type { Measure } from '../../plane/measure-segment.ts'
import { FromPoint, FromPolygon } from '../../plane/measure-segment.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { PART, edgeSecondsOf } from '../graph/road-graph.ts'
import type { CellRange } from './segment-grid.ts'
import { SegmentGrid } from './segment-grid.ts'

/** A place on a stretch. */
export type Snap = {
  stretch: number
  /** From 0 to 1 along the shape. */
  part: number
  /** Metres in a straight line from what was snapped; 0 when the road passes inside it. */
  distanceM: number
  /** EPSG:2154. */
  x: number
  y: number
}

export type SnapRule = {
  mode: TravelMode
  /** `local`: all but motorways and trunk roads, with their links: nobody leaves a plot onto one. */
  roads: 'all' | 'local' | 'motorway' | 'trunk'
}

const MOTORWAY: readonly RoadClass[] = ['motorway', 'motorway_link']
const TRUNK: readonly RoadClass[] = ['trunk', 'trunk_link']
/** Bits of a stretch, above those of PART. */
const BIT = { all: 0, local: 8, motorway: 16, trunk: 32 } as const
const ANYBODY = PART.truck | PART.car | PART.foot

type Best = { bits: number; vertex: number; along: number; distance2: number; tie: number }

/** The roads of a graph by where they lie. Knows only roads that lead anywhere: within the part where all is connected. */
export class RoadIndex {
  readonly graph: RoadGraph
  /** By stretch: who may use it, bits of PART, and BIT of its class. */
  readonly #bits: Uint8Array
  readonly #grid: SegmentGrid

  constructor(graph: RoadGraph) {
    const bits = bitsOfStretches(graph)
    this.graph = graph
    this.#bits = bits
    this.#grid = new SegmentGrid(graph, (stretch) => (bits[stretch]! & ANYBODY) !== 0)
  }

  /** Undefined when no road that the rule admits lies within the limit of metres. */
  nearestToPoint(x: number, y: number, rule: SnapRule, limitM = SNAP_LIMIT_M): Snap | undefined {
    const box = { minX: x, minY: y, maxX: x, maxY: y }
    return this.#nearest(box, new FromPoint(x, y), [rule], limitM)[0]
  }

  /**
   * From the edge of a plot (EPSG:2154), by each rule. Of the roads that pass inside, the place nearest to the middle of
   * its box. Undefined when no road that the rule admits lies within the limit of metres.
   */
  nearestToPlot(
    rings: Rings,
    box: Box,
    rules: readonly SnapRule[],
    limitM = SNAP_LIMIT_M,
  ): (Snap | undefined)[] {
    return this.#nearest(box, new FromPolygon(rings, box), rules, limitM)
  }

  /** The nearest place on each stretch within the limit of metres of a point, in the order of the stretches. */
  allNearPoint(x: number, y: number, rule: SnapRule, limitM = SNAP_LIMIT_M): Snap[] {
    const box = { minX: x, minY: y, maxX: x, maxY: y }
    const measure = new FromPoint(x, y)
    const bestOf = new Map<number, Best>()
    const cells = this.#grid.cellsAround(box, limitM)
    for (let row = cells.south; row <= cells.north; row++)
      for (let column = cells.west; column <= cells.east; column++) {
        const cell = this.#grid.cellAt(column, row)
        for (let at = this.#grid.first[cell]!; at < this.#grid.first[cell + 1]!; at++) {
          const stretch = this.#grid.stretchOf[this.#grid.segments[at]!]!
          let best = bestOf.get(stretch)
          if (!best) bestOf.set(stretch, (best = nothingWithin(rule, limitM)))
          this.#improve([best], this.#grid.segments[at]!, box, measure)
        }
      }
    return [...bestOf.values()]
      .filter(({ vertex }) => vertex >= 0)
      .sort((a, b) => a.vertex - b.vertex)
      .map((best) => this.#snapAt(best))
  }

  #nearest(
    box: Box,
    measure: Measure,
    rules: readonly SnapRule[],
    limitM: number,
  ): (Snap | undefined)[] {
    const { first, segments, cellM } = this.#grid
    const bests = rules.map((rule) => nothingWithin(rule, limitM))
    let inner: CellRange | undefined
    for (let metres = 0; ; metres += cellM) {
      const cells = this.#grid.cellsAround(box, metres)
      for (let row = cells.south; row <= cells.north; row++) {
        const known = inner && row >= inner.south && row <= inner.north ? inner : undefined
        for (let column = cells.west; column <= cells.east; column++) {
          if (known && column === known.west && known.east >= known.west) {
            column = known.east
            continue
          }
          const cell = this.#grid.cellAt(column, row)
          for (let at = first[cell]!; at < first[cell + 1]!; at++)
            this.#improve(bests, segments[at]!, box, measure)
        }
      }
      inner = cells
      const clear2 = cells.clearM * cells.clearM
      if (metres >= limitM || bests.every((best) => clear2 >= best.distance2)) break
    }
    return bests.map((best) => (best.vertex < 0 ? undefined : this.#snapAt(best)))
  }

  #improve(bests: readonly Best[], vertex: number, box: Box, measure: Measure): void {
    const bits = this.#bits[this.#grid.stretchOf[vertex]!]!
    let reach2 = -1
    for (let i = 0; i < bests.length; i++) {
      const best = bests[i]!
      if ((bits & best.bits) === best.bits && best.distance2 > reach2) reach2 = best.distance2
    }
    if (reach2 < 0) return
    const { shapeX, shapeY } = this.graph
    const ax = shapeX[vertex]! / 10
    const ay = shapeY[vertex]! / 10
    const bx = shapeX[vertex + 1]! / 10
    const by = shapeY[vertex + 1]! / 10
    const gapX = ax < bx ? gap(ax, bx, box.minX, box.maxX) : gap(bx, ax, box.minX, box.maxX)
    const gapY = ay < by ? gap(ay, by, box.minY, box.maxY) : gap(by, ay, box.minY, box.maxY)
    if (gapX * gapX + gapY * gapY > reach2) return
    measure.to(ax, ay, bx, by, Math.sqrt(reach2))
    const { distance2, tie } = measure
    for (let i = 0; i < bests.length; i++) {
      const best = bests[i]!
      if ((bits & best.bits) !== best.bits || distance2 > best.distance2) continue
      // Among equals the lowest vertex, whatever the order of the cells.
      if (distance2 === best.distance2 && best.vertex >= 0)
        if (tie > best.tie || (tie === best.tie && vertex >= best.vertex)) continue
      best.vertex = vertex
      best.along = measure.along
      best.distance2 = distance2
      best.tie = tie
    }
  }

  #snapAt({ vertex, along, distance2 }: Best): Snap {
    const { shapeFirst, shapeX, shapeY } = this.graph
    const stretch = this.#grid.stretchOf[vertex]!
    let before = 0
    let total = 0
    for (let at = shapeFirst[stretch]!; at + 1 < shapeFirst[stretch + 1]!; at++) {
      const length = Math.hypot(shapeX[at + 1]! - shapeX[at]!, shapeY[at + 1]! - shapeY[at]!)
      if (at < vertex) before += length
      else if (at === vertex) before += along * length
      total += length
    }
    return {
      stretch,
      part: before / total,
      distanceM: Math.sqrt(distance2),
      x: (shapeX[vertex]! + along * (shapeX[vertex + 1]! - shapeX[vertex]!)) / 10,
      y: (shapeY[vertex]! + along * (shapeY[vertex + 1]! - shapeY[vertex]!)) / 10,
    }
  }
}

const nothingWithin = ({ mode, roads }: SnapRule, limitM: number): Best => ({
  bits: PART[mode] | BIT[roads],
  vertex: -1,
  along: 0,
  distance2: limitM * limitM,
  tie: Infinity,
})

/** Between two ranges of numbers; 0 where they meet. */
const gap = (low: number, high: number, from: number, to: number): number =>
  low > to ? low - to : high < from ? from - high : 0

/** A stretch counts for a traveller who may go along it one way at least, and whose part holds both its ends. */
function bitsOfStretches(graph: RoadGraph): Uint8Array {
  const bits = new Uint8Array(graph.shapeFirst.length - 1)
  for (const mode of ['truck', 'car', 'foot'] as const) {
    const seconds = edgeSecondsOf(graph, mode)
    for (let edge = 0; edge < seconds.length; edge++) {
      if (seconds[edge] === Infinity) continue
      const [from, to] = [graph.edgeSource[edge]!, graph.edgeTarget[edge]!]
      bits[graph.edgeStretch[edge]! >> 1]! |=
        graph.nodePart[from]! & graph.nodePart[to]! & PART[mode]
    }
  }
  const bitOfClass = ROAD_CLASSES.map((name) =>
    MOTORWAY.includes(name) ? BIT.motorway : TRUNK.includes(name) ? BIT.trunk : BIT.local,
  )
  for (let stretch = 0; stretch < bits.length; stretch++)
    bits[stretch]! |= bitOfClass[graph.stretchClass[stretch]!]!
  return bits
}
