// The quickest way from where one starts to the soonest of some places, with the roads it takes.
import type { TravelMode } from '../../model/roads/roads.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import type { ShortestWays } from './shortest-ways.ts'
import type { Snap } from '../snap/snap.ts'
import type { WayEnd } from './way-ends.ts'
import { wayEnds, wayWithin } from './way-ends.ts'
import { cutStretch, thinLine } from './way-line.ts'

export type Route = {
  /** Which of the snaps it starts at, and which of the places it leads to. */
  start: number
  place: number
  /** Between the two along the roads. */
  seconds: number
  metres: number
  /** x, y, x, y … in decimetres, EPSG:2154. */
  line: number[]
  /** The longest roads with a name, in the order in which they are met. */
  roads: { name: string; metres: number }[]
}

/** Of a drawn way: one metre is less than the width of a road. */
const THIN_DM = 10
/** Further names are those of the last streets. */
const MOST_ROADS = 6
/** Searched within half an hour first: beyond it the whole graph is. */
const FIRST_LIMIT_S = 1800

export class RouteSearch {
  readonly #graph: RoadGraph
  readonly #ways: ShortestWays
  readonly #mode: TravelMode
  readonly #starts: readonly Snap[]
  /** By seed of the search: which start. */
  readonly #startOf: number[] = []
  readonly #ends: WayEnd[] = []

  constructor(graph: RoadGraph, ways: ShortestWays, mode: TravelMode, starts: readonly Snap[]) {
    this.#graph = graph
    this.#ways = ways
    this.#mode = mode
    this.#starts = starts
    starts.forEach((snap, start) => {
      for (const end of wayEnds(graph, snap, mode)) {
        this.#startOf.push(start)
        this.#ends.push(end)
      }
    })
  }

  /**
   * To the soonest of each list of places; undefined where none can be reached. Undefined altogether when it was stopped.
   */
  find(
    lists: readonly (readonly Snap[])[],
    isStopped: () => boolean,
  ): (Route | undefined)[] | undefined {
    for (const limitS of [FIRST_LIMIT_S, Infinity]) {
      const search = { mode: this.#mode, limitS, isStopped }
      if (!this.#ways.run(this.#ends, search)) return undefined
      const found = lists.map((places) => this.#soonest(places, limitS))
      if (limitS === Infinity || found.every((one) => one !== undefined))
        return found.map((one) => one && this.#draw(one))
    }
    return undefined
  }

  #soonest(places: readonly Snap[], limitS: number): Found | undefined {
    let best: Found | undefined
    const take = (seconds: number, found: () => Found) => {
      if (seconds <= limitS && seconds < (best?.seconds ?? Infinity)) best = found()
    }
    places.forEach((snap, place) => {
      for (const end of wayEnds(this.#graph, snap, this.#mode, true)) {
        const seconds = this.#ways.seconds[end.node]! + end.seconds
        const metres = this.#ways.metres[end.node]! + end.metres
        take(seconds, () => ({ place, snap, seconds, metres, end, start: undefined }))
      }
      this.#starts.forEach((from, start) => {
        const within = wayWithin(this.#graph, from, snap, this.#mode)
        if (within) take(within.seconds, () => ({ place, snap, ...within, end: undefined, start }))
      })
    })
    return best
  }

  #draw({ place, snap, seconds, metres, end, start }: Found): Route {
    const graph = this.#graph
    if (start !== undefined) {
      const from = this.#starts[start]!
      const pieces = [{ stretch: snap.stretch, from: from.part, to: snap.part }]
      return { start, place, seconds, metres, ...this.#describe(pieces) }
    }
    const edges: number[] = []
    let node = end!.node
    for (let edge = this.#ways.edge[node]!; edge >= 0; edge = this.#ways.edge[node]!) {
      edges.push(edge)
      node = graph.edgeSource[edge]!
    }
    const seed = this.#ways.origin[end!.node]!
    const startOf = this.#startOf[seed]!
    const from = this.#starts[startOf]!
    const pieces = [
      { stretch: from.stretch, from: from.part, to: this.#ends[seed]!.part as number },
      ...edges.reverse().map((edge) => {
        const against = graph.edgeStretch[edge]! & 1
        return { stretch: graph.edgeStretch[edge]! >> 1, from: against, to: 1 - against }
      }),
      { stretch: snap.stretch, from: end!.part, to: snap.part },
    ]
    return { start: startOf, place, seconds, metres, ...this.#describe(pieces) }
  }

  #describe(pieces: readonly Piece[]): Pick<Route, 'line' | 'roads'> {
    const graph = this.#graph
    const xy: number[] = []
    const metres = new Map<string, number>()
    for (const { stretch, from, to } of pieces) {
      const name = graph.names[graph.stretchName[stretch]!]
      if (from !== to && name) {
        const gone = Math.abs(to - from) * lengthOf(graph, stretch)
        metres.set(name, (metres.get(name) ?? 0) + gone)
      }
      if (from === to && xy.length > 0) continue
      const piece = cutStretch(graph, stretch, from, to)
      // Pieces meet in a vertex that both have.
      for (let i = xy.length > 0 ? 2 : 0; i < piece.length; i++) xy.push(piece[i]!)
    }
    const longest = [...metres.entries()].sort((a, b) => b[1] - a[1]).slice(0, MOST_ROADS)
    const least = longest.at(-1)?.[1] ?? 0
    const roads = [...metres.entries()].filter((road) => road[1] >= least).slice(0, MOST_ROADS)
    return {
      line: thinLine(xy, THIN_DM),
      roads: roads.map(([name, gone]) => ({ name, metres: gone })),
    }
  }
}

type Piece = { stretch: number; from: number; to: number }
type Found = {
  place: number
  snap: Snap
  seconds: number
  metres: number
  /** The node by which the place is reached; else the start on the same stretch. */
  end: WayEnd | undefined
  start: number | undefined
}

const edgeOf = (graph: RoadGraph, stretch: number): number =>
  Math.max(graph.stretchEdge[2 * stretch]!, graph.stretchEdge[2 * stretch + 1]!)
const lengthOf = (graph: RoadGraph, stretch: number): number => graph.edgeM[edgeOf(graph, stretch)]!
