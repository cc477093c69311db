// Rectangles in any surface with holes at one bearing, exactly. Levels through all corners cut it into slabs of
// trapezoids; a rectangle stands in one trapezoid, ends in another, and passes those between on their whole height. For
// each pair its length is concave in the height of its lower side: the summit is at an end or where two limits cross.
import { ConvexSpans } from './convex-spans.ts'
import type { Hull } from './hull.ts'
import { SlabTable } from './slab-table.ts'
import type { Spans } from './spans.ts'
import { MARGIN_M } from './spans.ts'

/** Room that all surfaces use in turn. */
const slabs = new SlabTable()

export class SlabSpans implements Spans {
  readonly origin: readonly [number, number]
  readonly firstBearings: readonly number[]
  along = 0
  across = 0
  #around: ConvexSpans
  #rings: Float64Array[]
  /** The bearing that slabs are still to be cut for, and the length that is of interest there. */
  #uncut: { bearing: number; leastM: number } | undefined
  /** Of the last search: where the lower left corner is. */
  #x = 0
  #y = 0
  #best = 0
  /** The slab where the last one stood is tried first. */
  #lastSlab = 0

  /** Rings closed, flat, EPSG:2154, the outer one first; insides by the even-odd rule. */
  constructor(rings: readonly Float64Array[], hull: Hull, firstBearings: readonly number[]) {
    this.#around = new ConvexSpans(hull, 'around')
    this.origin = hull.origin
    this.firstBearings = firstBearings
    this.#rings = rings.map((ring) => ring.map((n, i) => n - (hull.origin[i % 2] as number)))
  }

  turn(bearing: number, leastM: number): void {
    this.#around.turn(bearing)
    this.#uncut = { bearing, leastM: Math.max(0, leastM - 4 * MARGIN_M) }
  }

  mayHold(widthM: number, lengthM: number): boolean {
    if (!this.#around.mayHold(widthM, lengthM)) return false
    if (widthM <= MARGIN_M) return true
    this.#cut()
    const over = lengthM - 2 * MARGIN_M
    return this.#search(widthM - MARGIN_M, over, true)
  }

  longest(widthM: number, overM: number): number {
    this.#cut()
    if (!this.#search(widthM + 2 * MARGIN_M, overM + 2 * MARGIN_M, false)) return -Infinity
    this.along = this.#x + MARGIN_M
    this.across = this.#y + MARGIN_M
    return this.#best - 2 * MARGIN_M
  }

  #cut(): void {
    if (!this.#uncut) return
    slabs.cut(this.#rings, this.#uncut.bearing, this.#uncut.leastM)
    this.#uncut = undefined
    this.#lastSlab = 0
  }

  /** Whether a rectangle of this width is longer than `over`: `#best` then is the longest, or the first found. */
  #search(width: number, over: number, first: boolean): boolean {
    this.#best = over
    const { count } = slabs
    if (this.#lastSlab < count) this.#standIn(this.#lastSlab, width)
    for (let slab = 0; slab < count && !(first && this.#best > over); slab++)
      this.#standIn(slab, width)
    return this.#best > over
  }

  /** Rectangles whose lower side is in a slab. */
  #standIn(low: number, width: number): void {
    const { level, count } = slabs
    const from = level[low]!
    const to = level[low + 1]!
    for (let high = slabs.slabAt(from + width, low); high < count; high++) {
      if (level[high]! > to + width) return
      const first = Math.max(from, level[high]! - width)
      const last = Math.min(to, level[high + 1]! - width)
      if (first > last) continue
      const end = slabs.from[low + 1]!
      for (let a = slabs.from[low]!; a < end; a++)
        if (low === high) this.#climb(low, a, high, a, -Infinity, Infinity, first, last, width)
        else this.#pass(low, a, high, first, last, width)
    }
  }

  /** From trapezoid `a` of one slab through those between to each of another. */
  #pass(low: number, a: number, high: number, first: number, last: number, width: number): void {
    const west = slabs.leftTop(a, low)
    const east = slabs.rightTop(a, low)
    if (east - west <= this.#best) return
    const end = slabs.from[high + 1]!
    const between = high - low - 1
    for (let b = slabs.from[high]!; b < end; b++) {
      const left = Math.max(west, slabs.left[b]!)
      const right = Math.min(east, slabs.right[b]!)
      if (right - left <= this.#best || right <= left) continue
      if (between === 0) {
        this.#climb(low, a, high, b, left, right, first, last, width)
        continue
      }
      const power = 31 - Math.clz32(between)
      const stretches = slabs.power(power)
      let i = stretches.from[low + 1]!
      let j = stretches.from[high - (1 << power)]!
      const iEnd = stretches.from[low + 2]!
      const jEnd = stretches.from[high - (1 << power) + 1]!
      while (i < iEnd && j < jEnd) {
        const start = Math.max(left, stretches.start[i]!, stretches.start[j]!)
        const stop = Math.min(right, stretches.end[i]!, stretches.end[j]!)
        if (stop - start > this.#best && stop > start)
          this.#climb(low, a, high, b, start, stop, first, last, width)
        if (stretches.end[i]! < stretches.end[j]!) i++
        else j++
      }
    }
  }

  /** The best lower side between `first` and `last`, standing in `a` of slab `low`, ending in `b` of slab `high`. */
  #climb(
    low: number,
    a: number,
    high: number,
    b: number,
    left: number,
    right: number,
    first: number,
    last: number,
    width: number,
  ): void {
    const { level } = slabs
    const [leftA, riseA] = [slabs.left[a]!, slabs.leftSlope[a]!]
    const [leftB, riseB] = [slabs.left[b]!, slabs.leftSlope[b]!]
    const [rightA, fallA] = [slabs.right[a]!, slabs.rightSlope[a]!]
    const [rightB, fallB] = [slabs.right[b]!, slabs.rightSlope[b]!]
    // Limits at y = 0, for a lower side at y.
    const a0 = leftA - riseA * level[low]!
    const b0 = leftB + riseB * (width - level[high]!)
    const c0 = rightA - fallA * level[low]!
    const d0 = rightB + fallB * (width - level[high]!)
    for (let k = 0; k < 8; k++) {
      const y =
        k === 0
          ? first
          : k === 1
            ? last
            : k === 2
              ? (b0 - a0) / (riseA - riseB)
              : k === 3
                ? (d0 - c0) / (fallA - fallB)
                : k === 4
                  ? (left - a0) / riseA
                  : k === 5
                    ? (left - b0) / riseB
                    : k === 6
                      ? (right - c0) / fallA
                      : (right - d0) / fallB
      if (!(y >= first && y <= last)) continue
      const start = Math.max(left, a0 + riseA * y, b0 + riseB * y)
      const length = Math.min(right, c0 + fallA * y, d0 + fallB * y) - start
      if (length <= this.#best) continue
      this.#best = length
      this.#x = start
      this.#y = y
      this.#lastSlab = low
    }
  }
}
