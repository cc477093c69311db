// The quickest ways over the road graph out of some nodes, or into them: Dijkstra over flat arrays, used again and again.
import type { TravelMode } from '../../model/roads/roads.ts'
import { NodeHeap } from './node-heap.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { edgeSecondsOf } from '../graph/road-graph.ts'

/** Where ways begin (or end, `into`), with what is already spent there. */
export type WaySeed = { node: number; seconds: number; metres: number }

export type WaySearch = {
  mode: TravelMode
  /** True: ways from every node into the seeds; false: out of the seeds. One-ways count in both. */
  into?: boolean
  /** No way of more seconds is followed. */
  limitS?: number
  /** Asked now and then; true ends the search. */
  isStopped?: () => boolean
}

/** So many nodes are settled between two questions whether to stop. */
const STOP_EVERY = 4096

/** Holds the answer of its last `run`; 28 bytes a node. */
export class ShortestWays {
  /** By node: of the quickest way; Infinity where none was found within the limit. */
  readonly seconds: Float64Array
  /** By node: metres along that quickest way. Meaningless where `seconds` is Infinity, as the next two. */
  readonly metres: Float64Array
  /** By node: which of the seeds. */
  readonly origin: Int32Array
  /** By node: the edge it was reached by (`into`: the edge to go on by); -1 at a seed. */
  readonly edge: Int32Array
  /** The nodes found, soonest first: the first `settledCount`. */
  readonly settled: Uint32Array
  settledCount = 0
  readonly #graph: RoadGraph
  readonly #heap = new NodeHeap()

  constructor(graph: RoadGraph) {
    const nodes = graph.nodeX.length
    this.#graph = graph
    this.seconds = new Float64Array(nodes).fill(Infinity)
    this.metres = new Float64Array(nodes)
    this.origin = new Int32Array(nodes)
    this.edge = new Int32Array(nodes)
    this.settled = new Uint32Array(nodes)
  }

  /** Finds the ways and forgets the last ones. False when it was stopped: then the answer is not whole. */
  run(seeds: readonly WaySeed[], search: WaySearch): boolean {
    const { mode, into = false, limitS = Infinity, isStopped } = search
    this.#forget()
    const { seconds, metres, origin, edge: by, settled } = this
    const heap = this.#heap
    seeds.forEach((seed, index) => {
      if (seed.seconds > limitS || seed.seconds >= seconds[seed.node]!) return
      seconds[seed.node] = seed.seconds
      metres[seed.node] = seed.metres
      origin[seed.node] = index
      by[seed.node] = -1
      heap.push(seed.node, seed.seconds)
    })

    const graph = this.#graph
    const edgeS = edgeSecondsOf(graph, mode)
    const edgeM = graph.edgeM
    const first = into ? graph.intoFirst : graph.edgeFirst
    const ends = into ? graph.edgeSource : graph.edgeTarget
    const rows = into ? graph.intoEdge : undefined
    let count = 0
    while (heap.size > 0) {
      const node = heap.pop()
      const spent = heap.seconds
      if (spent > seconds[node]!) continue
      settled[count++] = node
      if (count % STOP_EVERY === 0 && isStopped?.()) {
        heap.size = 0
        this.settledCount = count
        this.#whole = false
        return false
      }
      const end = first[node + 1]!
      for (let row = first[node]!; row < end; row++) {
        const edge = rows ? rows[row]! : row
        const other = ends[edge]!
        const then = spent + edgeS[edge]!
        if (then >= seconds[other]! || then > limitS) continue
        seconds[other] = then
        metres[other] = metres[node]! + edgeM[edge]!
        origin[other] = origin[node]!
        by[other] = edge
        heap.push(other, then)
      }
    }
    this.settledCount = count
    return true
  }

  #whole = true

  /** Only what was found is wiped, so that a small search stays small; all of it after a search that was stopped. */
  #forget(): void {
    if (this.#whole)
      for (let i = 0; i < this.settledCount; i++) this.seconds[this.settled[i]!] = Infinity
    else this.seconds.fill(Infinity)
    this.#whole = true
    this.settledCount = 0
  }
}
