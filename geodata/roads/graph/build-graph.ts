// From roads as lines to the graph: split at true junctions, an edge for each direction in which somebody may go.
import type { RoadClass, TravelMode } from '../../model/roads/roads.ts'
import { ROAD_CLASSES } from '../../model/roads/roads.ts'
import { speedsOn } from './edge-speeds.ts'
import type { TurnFacts } from './find-runs.ts'
import { findRuns } from './find-runs.ts'
import { GrowingArray } from './growing-array.ts'
import { indexEdges } from './index-edges.ts'
import { joinLines } from './join-lines.ts'
import type { RoadGraph } from './road-graph.ts'
import { SPLIT } from './road-graph.ts'
import type { RoadLine } from './road-line.ts'
import type { RoadTurn } from './road-turn.ts'
import { splitNodes } from './split-nodes.ts'
import { banTurningBack } from './turn-backs.ts'
import { markStrongParts } from './strong-parts.ts'

const CLASS_PLACE = new Map<RoadClass, number>(ROAD_CLASSES.map((name, place) => [name, place]))

/**
 * The graph of some roads (EPSG:2154, rounded to the decimetre). Junctions: `joinLines`. A road that is one-way is so
 * for vehicles; people walk both ways. Stretches without length, and those that nobody may use, are left out. Turns are
 * banned as `findRuns` and `banTurningBack` say.
 */
export function buildGraph(roads: Iterable<RoadLine>, turns: readonly RoadTurn[] = []): RoadGraph {
  const builder = new GraphBuilder()
  for (const road of roads) builder.add(road)
  for (const turn of turns) builder.addTurn(turn)
  return builder.finish()
}

/** `buildGraph` for roads that come little by little: `add` each, then `finish`. */
export class GraphBuilder {
  #x = new GrowingArray(Int32Array)
  #y = new GrowingArray(Int32Array)
  #first = new GrowingArray(Uint32Array)
  #level = new GrowingArray(Int32Array)
  #oneway = new GrowingArray(Int32Array)
  #class = new GrowingArray(Uint8Array)
  #name = new GrowingArray(Uint32Array)
  #way = new GrowingArray(Float64Array)
  #turns: RoadTurn[] = []
  #speeds = {
    truck: new GrowingArray(Float32Array),
    car: new GrowingArray(Float32Array),
    foot: new GrowingArray(Float32Array),
  }
  #names = new Map<string, number>([['', 0]])

  /** What became of the turns; known when it is finished. */
  turnFacts: TurnFacts = { kept: 0, away: 0, unclear: 0 }

  addTurn(turn: RoadTurn): void {
    this.#turns.push(turn)
  }

  add(road: RoadLine): void {
    const speeds = speedsOn(road)
    if (Math.max(speeds.truck, speeds.car, speeds.foot) === 0) return
    const start = this.#x.length
    const { line } = road
    let beforeX = NaN
    let beforeY = NaN
    for (let i = 0; i + 1 < line.length; i += 2) {
      const x = Math.round(10 * line[i]!)
      const y = Math.round(10 * line[i + 1]!)
      if (x === beforeX && y === beforeY) continue
      this.#x.push((beforeX = x))
      this.#y.push((beforeY = y))
    }
    if (this.#x.length - start < 2) {
      this.#x.length = this.#y.length = start
      return
    }
    this.#first.push(start)
    this.#level.push(road.level)
    this.#oneway.push(road.oneway ?? 0)
    this.#class.push(CLASS_PLACE.get(road.class)!)
    this.#name.push(this.#placeOf(road.name ?? ''))
    this.#way.push(road.way ?? NaN)
    for (const mode of ['truck', 'car', 'foot'] as const) this.#speeds[mode].push(speeds[mode])
  }

  finish(): RoadGraph {
    const lineCount = this.#first.length
    this.#first.push(this.#x.length)
    const [x, y, first] = [this.#x.values, this.#y.values, this.#first.values]
    const { node, nodeX, nodeY } = joinLines({ x, y, first, level: this.#level.values })

    const shapeX = new GrowingArray(Int32Array)
    const shapeY = new GrowingArray(Int32Array)
    const shapeFirst = new GrowingArray(Uint32Array)
    const stretch = { line: new GrowingArray(Uint32Array), metres: new GrowingArray(Float32Array) }
    const ends = { from: new GrowingArray(Uint32Array), to: new GrowingArray(Uint32Array) }
    for (let line = 0; line < lineCount; line++) {
      let start = first[line]!
      for (let vertex = start + 1; vertex < first[line + 1]!; vertex++) {
        if (node[vertex] === -1) continue
        shapeFirst.push(shapeX.length)
        for (let at = start; at <= vertex; at++) {
          shapeX.push(x[at]!)
          shapeY.push(y[at]!)
        }
        stretch.line.push(line)
        stretch.metres.push(lengthBetween(x, y, start, vertex))
        ends.from.push(node[start]!)
        ends.to.push(node[vertex]!)
        start = vertex
      }
    }
    shapeFirst.push(shapeX.length)

    const lineOf = stretch.line.values
    const [classes, names] = [this.#class.values, this.#name.values]
    const shapes = {
      shapeFirst: shapeFirst.values.slice(),
      shapeX: shapeX.values.slice(),
      shapeY: shapeY.values.slice(),
      stretchClass: Uint8Array.from(lineOf, (line) => classes[line]!),
      stretchName: Uint32Array.from(lineOf, (line) => names[line]!),
      names: [...this.#names.keys()],
    }
    const edges = this.#rowsOfEdges(
      nodeX.length,
      ends.from.values,
      ends.to.values,
      lineOf,
      stretch.metres.values,
    )
    const plain = { nodeX, nodeY, ...edges, ...shapes }
    const ways = this.#way.values
    const { runs, facts } = findRuns(
      { ...plain, ...indexEdges(plain) },
      (one) => ways[lineOf[one]!]!,
      this.#turns,
    )
    this.turnFacts = facts
    const split = splitNodes(plain, [...runs, ...banTurningBack(plain, runs)])
    const rows = { ...split, nodePart: new Uint8Array(split.nodeX.length) }
    const graph = { ...rows, ...indexEdges(rows) }
    markStrongParts(graph)
    for (const node of graph.stateOf) graph.nodePart[node]! |= SPLIT
    return graph
  }

  /** Edges by the node they leave: counted, then placed. */
  #rowsOfEdges(
    nodes: number,
    from: Uint32Array,
    to: Uint32Array,
    lineOf: Uint32Array,
    metres: Float32Array,
  ) {
    const oneway = this.#oneway.values
    const speeds = {
      truck: this.#speeds.truck.values,
      car: this.#speeds.car.values,
      foot: this.#speeds.foot.values,
    }
    /** Whether somebody goes: 1 against the shape, 0 along it. */
    const goes = (line: number, against: 0 | 1) =>
      speeds.foot[line]! > 0 || oneway[line] !== (against ? 1 : -1)
    const edgeFirst = new Uint32Array(nodes + 1)
    for (let stretch = 0; stretch < lineOf.length; stretch++) {
      if (goes(lineOf[stretch]!, 0)) edgeFirst[from[stretch]! + 1]!++
      if (goes(lineOf[stretch]!, 1)) edgeFirst[to[stretch]! + 1]!++
    }
    for (let node = 0; node < nodes; node++) edgeFirst[node + 1]! += edgeFirst[node]!
    const count = edgeFirst[nodes]!
    const next = edgeFirst.slice(0, nodes)
    const edgeTarget = new Uint32Array(count)
    const edgeStretch = new Uint32Array(count)
    const edgeM = new Float32Array(count)
    const seconds: Record<TravelMode, Float32Array> = {
      truck: new Float32Array(count),
      car: new Float32Array(count),
      foot: new Float32Array(count),
    }
    for (let stretch = 0; stretch < lineOf.length; stretch++)
      for (const against of [0, 1] as const) {
        const line = lineOf[stretch]!
        if (!goes(line, against)) continue
        const edge = next[(against ? to : from)[stretch]!]!++
        edgeTarget[edge] = (against ? from : to)[stretch]!
        edgeStretch[edge] = 2 * stretch + against
        const length = metres[stretch]!
        edgeM[edge] = length
        const driven = oneway[line] !== (against ? 1 : -1)
        for (const mode of ['truck', 'car', 'foot'] as const) {
          const kmh = speeds[mode][line]!
          const may = kmh > 0 && (driven || mode === 'foot')
          seconds[mode][edge] = may ? (3.6 * length) / kmh : Infinity
        }
      }
    return {
      edgeFirst,
      edgeTarget,
      edgeStretch,
      edgeM,
      edgeTruckS: seconds.truck,
      edgeCarS: seconds.car,
      edgeFootS: seconds.foot,
    }
  }

  #placeOf(name: string): number {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const place = this.#names.size
    this.#names.set(name, place)
    return place
  }
}

/** Metres along the vertices, both included. */
function lengthBetween(x: Int32Array, y: Int32Array, from: number, to: number): number {
  let decimetres = 0
  for (let at = from + 1; at <= to; at++)
    decimetres += Math.hypot(x[at]! - x[at - 1]!, y[at]! - y[at - 1]!)
  return decimetres / 10
}
