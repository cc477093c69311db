// All groups that were found, flat, and which of them are listed: best first, and no two nearly the same.

/** Costs are told apart to a millionth; equal ones stand in the order in which they were found. */
const STEPS = 1e6
const ROOM = 2 ** 21

export class Candidates {
  #plots: number[] = []
  #ends: number[] = []
  #costs: number[] = []

  /** A group of two. */
  addPair(a: number, b: number, cost: number): void {
    this.#plots.push(a, b)
    this.#end(cost)
  }

  add(plots: readonly number[], cost: number): void {
    for (const plot of plots) this.#plots.push(plot)
    this.#end(cost)
  }

  #end(cost: number): void {
    this.#ends.push(this.#plots.length)
    this.#costs.push(cost)
  }

  /**
   * The groups that are listed, best first: each of `count` plots stands in at most two, and none shares more than half
   * of its plots with a better one. Answers how many there are, and the plots of the first `limit`.
   */
  choose(count: number, limit: number): { matched: number; chosen: number[][] } {
    // Numbers sort without a comparison of ours: some ten times faster.
    const order = new Float64Array(this.#costs.length)
    for (let i = 0; i < order.length; i++)
      order[i] = Math.round(Math.max(0, this.#costs[i]!) * STEPS) * ROOM + i
    order.sort()
    /** The last listed group of each plot: 1 more than its place; 0 is none. */
    const last = new Uint32Array(count)
    const full = new Uint8Array(count)
    const chosen: number[][] = []
    let matched = 0
    for (let i = 0; i < order.length; i++) {
      const place = order[i]! % ROOM
      const from = place === 0 ? 0 : this.#ends[place - 1]!
      const to = this.#ends[place]!
      if (!this.#isOther(from, to, last, full)) continue
      matched++
      for (let at = from; at < to; at++) {
        const plot = this.#plots[at]!
        if (last[plot] !== 0) full[plot] = 1
        last[plot] = matched
      }
      if (chosen.length < limit) chosen.push(this.#plots.slice(from, to))
    }
    return { matched, chosen }
  }

  #isOther(from: number, to: number, last: Uint32Array, full: Uint8Array): boolean {
    const plots = this.#plots
    for (let at = from; at < to; at++) if (full[plots[at]!] === 1) return false
    for (let at = from; at < to; at++) {
      const group = last[plots[at]!]!
      if (group === 0) continue
      let common = 1
      for (let next = at + 1; next < to; next++) if (last[plots[next]!] === group) common++
      if (2 * common > to - from) return false
    }
    return true
  }
}
