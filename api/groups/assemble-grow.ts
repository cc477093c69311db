// One group from one plot: the neighbour that suits best joins, until the surface is reached. Called some ten thousand
// times for one question: scratch arrays are kept between calls, and nothing is allocated on the way.
import type { SearchSpace } from './assemble-group.ts'
import { leaveOutNeedless } from './assemble-group.ts'

/** How much each advantage of a neighbour counts, beside bringing all that is missing (1). */
const FINISHES = 0.5
const OVERSHOOT = 0.5
const TOUCHES = 2
const ACROSS_GAP = -0.3
const SAME_SITE = 0.1

export class Grower {
  #space: SearchSpace
  /** The call in which a plot was last met, and last taken in or barred. */
  #met: Uint32Array
  #closed: Uint32Array
  /** Boundary in common with the group so far. */
  #touch: Uint32Array
  #frontier: Uint32Array
  #edge = 0
  #call = 0
  #total = 0

  constructor(space: SearchSpace) {
    const count = space.surface_m2.length
    this.#space = space
    this.#met = new Uint32Array(count)
    this.#closed = new Uint32Array(count)
    this.#touch = new Uint32Array(count)
    this.#frontier = new Uint32Array(count)
  }

  /**
   * The plots of a group that grew from `seed`, each needed; undefined when none comes about. No plot that may join is
   * larger than `largest_m2`.
   */
  grow(seed: number, largest_m2: number): readonly number[] | undefined {
    const { least_m2, mostPlots } = this.#space
    this.#call++
    this.#edge = 0
    this.#total = 0
    const members = [seed]
    this.#take(seed)
    while (this.#total < least_m2) {
      if (this.#total + (mostPlots - members.length) * largest_m2 < least_m2) return undefined
      const best = this.#best(seed)
      if (best < 0) return undefined
      members.push(best)
      this.#take(best)
    }
    return leaveOutNeedless(this.#space, members)
  }

  #take(plot: number): void {
    const { adjacency, surface_m2, eligible } = this.#space
    const { start, other, shared_m, apart } = adjacency
    this.#total += surface_m2[plot]!
    this.#closed[plot] = this.#call
    const end = start[plot + 1]!
    for (let at = start[plot]!; at < end; at++) {
      const next = other[at]!
      if (eligible[next] === 0 || this.#closed[next] === this.#call) continue
      if (apart[at] === 1) {
        this.#closed[next] = this.#call
        continue
      }
      if (this.#met[next] !== this.#call) {
        this.#met[next] = this.#call
        this.#touch[next] = 0
        this.#frontier[this.#edge++] = next
      }
      this.#touch[next]! += shared_m[at]!
    }
  }

  /** The neighbour of the group that is worth most, the lower of equals; -1 when none may join. */
  #best(seed: number): number {
    const { surface_m2, site, least_m2, most_m2, adjacency } = this.#space
    const missing = least_m2 - this.#total
    const room = most_m2 - this.#total
    let best = -1
    let bestWorth = -Infinity
    for (let i = 0; i < this.#edge; i++) {
      const plot = this.#frontier[i]!
      const surface = surface_m2[plot]!
      if (this.#closed[plot] === this.#call || surface > room) continue
      const touch = this.#touch[plot]!
      let worth =
        surface >= missing
          ? 1 + FINISHES - (OVERSHOOT * (surface - missing)) / least_m2
          : surface / missing
      worth +=
        touch > 0 ? (TOUCHES * touch) / Math.max(adjacency.perimeter_m[plot]!, touch) : ACROSS_GAP
      if (site[plot] !== 0 && site[plot] === site[seed]) worth += SAME_SITE
      if (worth > bestWorth || (worth === bestWorth && plot < best)) {
        best = plot
        bestWorth = worth
      }
    }
    return best
  }
}
