// Rectangles in a convex surface at one bearing, exactly. With y the lower side of a rectangle of a given width, its
// right end is the least of some lines in y and its left end the greatest of others: the length is concave in y, and
// its summit is found by cutting lines.
import type { Hull } from './hull.ts'
import type { Spans } from './spans.ts'
import { MARGIN_M } from './spans.ts'

/** Flatter than this an edge bounds the place across only: over 10 km it rises by a micrometre. */
const FLAT = 1e-10
const CLOSE_M = 1e-6
const MOST_CUTS = 60

export class ConvexSpans implements Spans {
  readonly origin: readonly [number, number]
  readonly firstBearings: readonly number[]
  along = 0
  across = 0
  #hull: Hull
  #c: Float64Array
  /** What margin and pockets hide of a rectangle that lies in the outline, metres. */
  #loss: number
  /** Ends of a rectangle: x ≤ or ≥ start - grow·width - slope·y, right ends first, then left ones. */
  #start: Float64Array
  #grow: Float64Array
  #slope: Float64Array
  /** `start - grow·width` of the width in question. */
  #at: Float64Array
  #rights = 0
  #ends = 0
  #floor = 0
  #ceiling = 0
  #lastY = NaN
  /** No summit is higher: of the last width asked for. */
  #above = 0
  /** Of the last measure. */
  #left = 0
  #slopeAt = 0

  /**
   * `inside`: what the outline surely holds, each side of the hull moved in past its pockets and the margin.
   * `around`: the hull itself, which holds the outline.
   */
  constructor(hull: Hull, side: 'inside' | 'around', firstBearings: readonly number[] = []) {
    this.#hull = hull
    this.origin = hull.origin
    this.firstBearings = firstBearings
    const inset = (i: number) => (side === 'inside' ? MARGIN_M + hull.pocket[i]! : 0)
    this.#c = hull.c.map((c, i) => c - inset(i))
    this.#loss = (side === 'inside' ? 2 * (hull.pocketM + MARGIN_M) : 0) + 10 * CLOSE_M
    const count = hull.nx.length
    this.#start = new Float64Array(count)
    this.#grow = new Float64Array(count)
    this.#slope = new Float64Array(count)
    this.#at = new Float64Array(count)
  }

  turn(bearing: number): void {
    const { nx, ny, reachM } = this.#hull
    const [cos, sin] = [Math.cos(bearing), Math.sin(bearing)]
    this.#floor = -reachM
    this.#ceiling = reachM
    this.#lastY = NaN
    let ends = 0
    for (let wanted = 1; wanted >= -1; wanted -= 2) {
      for (let i = 0; i < nx.length; i++) {
        const a = nx[i]! * cos + ny[i]! * sin
        const b = ny[i]! * cos - nx[i]! * sin
        const c = this.#c[i] as number
        if (Math.abs(a) < FLAT) {
          if (b > 0) this.#ceiling = Math.min(this.#ceiling, c / b)
          else this.#floor = Math.max(this.#floor, c / b)
        } else if (a > 0 === wanted > 0) {
          this.#start[ends] = c / a
          this.#slope[ends] = b / a
          this.#grow[ends] = b > 0 ? b / a : 0
          ends++
        }
      }
      if (wanted > 0) this.#rights = ends
    }
    this.#ends = ends
  }

  mayHold(widthM: number, lengthM: number): boolean {
    const wanted = lengthM - this.#loss
    if (widthM <= this.#loss) return true
    return this.#climb(widthM - this.#loss, wanted) >= wanted || this.#above >= wanted
  }

  longest(widthM: number): number {
    return this.#climb(widthM, Infinity)
  }

  /**
   * The greatest length of a width, or less where it is settled sooner whether `wanted` can be had: `#above` then is
   * what no length exceeds.
   */
  #climb(width: number, wanted: number): number {
    for (let i = 0; i < this.#ends; i++) this.#at[i] = this.#start[i]! - this.#grow[i]! * width
    let low = this.#floor
    let high = this.#ceiling - width
    this.#above = -Infinity
    if (low > high) return -Infinity
    // A rising line through the left end of the search and a falling one through its right end hold the summit.
    let [rise, riseAt, fall, fallAt] = [0, 0, 0, 0]
    let y = this.#lastY >= low && this.#lastY <= high ? this.#lastY : (low + high) / 2
    let above = Infinity
    let best = -Infinity
    const lost = wanted === Infinity ? -Infinity : wanted - CLOSE_M
    for (let cut = 0; cut < MOST_CUTS; cut++) {
      const length = this.#measure(y)
      if (length > best) {
        best = length
        this.along = this.#left
        this.across = y
      }
      const slope = this.#slopeAt
      if (slope > 0) {
        low = y
        rise = slope
        riseAt = length - slope * y
      } else {
        high = y
        fall = slope
        fallAt = length - slope * y
      }
      if (slope === 0 || low >= high) above = Math.min(above, length)
      else if (rise > 0 && fall < 0) {
        y = (fallAt - riseAt) / (rise - fall)
        above = Math.min(above, riseAt + rise * y)
        if (y <= low || y >= high) above = Math.min(above, best + CLOSE_M)
      } else y = slope > 0 ? high : low
      if (above - best <= CLOSE_M || best >= wanted || above < lost) break
    }
    this.#lastY = this.across
    this.#above = above
    return best
  }

  /** The length of a rectangle whose lower side is at `y`; `#left` is its left end, `#slopeAt` how it changes. */
  #measure(y: number): number {
    const at = this.#at
    const slope = this.#slope
    let right = Infinity
    let rightSlope = 0
    let i = 0
    for (; i < this.#rights; i++) {
      const x = at[i]! - slope[i]! * y
      if (x < right) {
        right = x
        rightSlope = slope[i]!
      }
    }
    let left = -Infinity
    let leftSlope = 0
    for (; i < this.#ends; i++) {
      const x = at[i]! - slope[i]! * y
      if (x > left) {
        left = x
        leftSlope = slope[i]!
      }
    }
    this.#left = left
    this.#slopeAt = leftSlope - rightSlope
    return right - left
  }
}
