// From every place on the roads to the point of each kind that is soonest reached: one search a kind, out of all its
// points at once and against the one-ways, answers for all plots.
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { travelTo } from '../../model/access/access-kinds.ts'
import type { WaySeed } from './shortest-ways.ts'
import { ShortestWays } from './shortest-ways.ts'
import type { RoadIndex, Snap, SnapRule } from '../snap/snap.ts'
import { snapAccessPoint } from '../snap/snap-access-point.ts'
import { wayEnds, wayWithin } from './way-ends.ts'

/** How a plot is left: by lorry, and on foot. */
export const PLOT_RULES = [
  { mode: 'truck', roads: 'local' },
  { mode: 'foot', roads: 'local' },
] as const satisfies readonly SnapRule[]

export type FoundByRoad = {
  /** Place in the list of points. */
  point: number
  seconds: number
  /** Along the way that takes those seconds. */
  metres: number
  /** From the road to the point, in a straight line. */
  pointSnapM: number
}

type PointPlace = Snap & { point: number }

const NOWHERE: readonly PointPlace[] = []

export class NearestOfKind {
  readonly #index: RoadIndex
  readonly #kind: RoadKind
  readonly #places: PointPlace[]
  readonly #onStretch = new Map<number, PointPlace[]>()
  /** By seed: which place. */
  readonly #placeOfSeed: number[] = []
  readonly #ways: ShortestWays

  /** Points of the kind, EPSG:2154. One with no road within the limit is not found from anywhere. */
  constructor(index: RoadIndex, kind: RoadKind, points: readonly { x: number; y: number }[]) {
    this.#index = index
    this.#kind = kind
    this.#places = points.flatMap(({ x, y }, point) =>
      snapAccessPoint(index, kind, x, y).map((snap) => ({ ...snap, point })),
    )
    const { mode } = travelTo(kind)
    const seeds = this.#places.flatMap((place, at) => {
      const same = this.#onStretch.get(place.stretch)
      if (same) same.push(place)
      else this.#onStretch.set(place.stretch, [place])
      const ends = wayEnds(index.graph, place, mode, true)
      for (let i = 0; i < ends.length; i++) this.#placeOfSeed.push(at)
      return ends
    })
    this.#ways = new ShortestWays(index.graph)
    this.#ways.run(seeds, { mode, into: true })
  }

  /**
   * The point soonest reached from a place on the roads; it need not be the one of the fewest metres. Seconds and metres
   * are those along the roads, from the place to where the point is reached. Undefined when none is. `ends` are those of
   * the place in the mode of the kind, for who asks for several kinds.
   */
  from(place: Snap, ends?: readonly WaySeed[]): FoundByRoad | undefined {
    const { graph } = this.#index
    const { mode } = travelTo(this.#kind)
    const ways = this.#ways
    let seconds = Infinity
    let metres = 0
    let best: PointPlace | undefined
    for (const end of ends ?? wayEnds(graph, place, mode)) {
      const total = end.seconds + ways.seconds[end.node]!
      if (total >= seconds) continue
      seconds = total
      metres = end.metres + ways.metres[end.node]!
      best = this.#places[this.#placeOfSeed[ways.origin[end.node]!]!]
    }
    for (const point of this.#onStretch.get(place.stretch) ?? NOWHERE) {
      const within = wayWithin(graph, place, point, mode)
      if (!within || within.seconds >= seconds) continue
      seconds = within.seconds
      metres = within.metres
      best = point
    }
    return best && { point: best.point, seconds, metres, pointSnapM: best.distanceM }
  }
}
