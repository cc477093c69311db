// The nodes of a graph, not their states, by squares, to ask which of them lie in a small box.
import { placeCount } from '../graph/node-states.ts'
import type { RoadGraph } from '../graph/road-graph.ts'

const SIDE_DM = 5000

export class NodeSquares {
  readonly #graph: Pick<RoadGraph, 'nodeX' | 'nodeY' | 'stateOf'>
  #west = Infinity
  #south = Infinity
  #columns = 0
  #rows = 0
  /** By square and one more: where its nodes begin in `#nodes`. */
  readonly #first: Uint32Array
  readonly #nodes: Uint32Array

  constructor(graph: Pick<RoadGraph, 'nodeX' | 'nodeY' | 'stateOf'>) {
    const { nodeX, nodeY } = graph
    const count = placeCount(graph)
    this.#graph = graph
    let [east, north] = [-Infinity, -Infinity]
    for (let node = 0; node < count; node++) {
      this.#west = Math.min(this.#west, nodeX[node]!)
      this.#south = Math.min(this.#south, nodeY[node]!)
      east = Math.max(east, nodeX[node]!)
      north = Math.max(north, nodeY[node]!)
    }
    if (count > 0) {
      this.#columns = Math.floor((east - this.#west) / SIDE_DM) + 1
      this.#rows = Math.floor((north - this.#south) / SIDE_DM) + 1
    }
    this.#first = new Uint32Array(this.#columns * this.#rows + 1)
    for (let node = 0; node < count; node++) this.#first[this.#squareOf(node) + 1]!++
    for (let at = 1; at < this.#first.length; at++) this.#first[at]! += this.#first[at - 1]!
    this.#nodes = new Uint32Array(count)
    const next = this.#first.slice()
    for (let node = 0; node < count; node++) this.#nodes[next[this.#squareOf(node)]!++] = node
  }

  /** Whether a node in a box (decimetres) is what is asked for. */
  some(
    [west, south, east, north]: readonly [number, number, number, number],
    is: (node: number, x: number, y: number) => boolean,
  ): boolean {
    const { nodeX, nodeY } = this.#graph
    const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))
    const columnOf = (x: number) => within(Math.floor((x - this.#west) / SIDE_DM), this.#columns)
    const rowOf = (y: number) => within(Math.floor((y - this.#south) / SIDE_DM), this.#rows)
    for (let row = rowOf(south); row <= rowOf(north); row++)
      for (let column = columnOf(west); column <= columnOf(east); column++) {
        const square = row * this.#columns + column
        for (let at = this.#first[square]!; at < this.#first[square + 1]!; at++) {
          const node = this.#nodes[at]!
          const [x, y] = [nodeX[node]!, nodeY[node]!]
          if (x < west || x > east || y < south || y > north) continue
          if (is(node, x, y)) return true
        }
      }
    return false
  }

  #squareOf(node: number): number {
    const { nodeX, nodeY } = this.#graph
    const column = Math.floor((nodeX[node]! - this.#west) / SIDE_DM)
    return Math.floor((nodeY[node]! - this.#south) / SIDE_DM) * this.#columns + column
  }
}
