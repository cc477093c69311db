// Rectangles in any surface with holes at one bearing: cut into strips along the bearing, each with the stretches that
// its whole height is free on; a rectangle is a stretch common to strips in a row.
import { ConvexSpans } from './convex-spans.ts'
import type { Hull } from './hull.ts'
import type { Spans } from './spans.ts'
import { MARGIN_M } from './spans.ts'
import { StretchTable } from './stretch-table.ts'

/** Height of the strips where the last metre is decided. A rectangle loses at most two of them across. */
const FINEST_M = 0.4
/** While a fan of bearings is wide, strips this share of its play are fine enough. */
const SHARE_OF_PLAY = 0.25

/** Room that all surfaces use in turn. */
const table = new StretchTable()

export class StripSpans implements Spans {
  readonly origin: readonly [number, number]
  readonly firstBearings: readonly number[]
  along = 0
  across = 0
  /** Corners of all rings, metres from the origin; of each edge its first and last corner. */
  #x: Float64Array
  #y: Float64Array
  #ends: Int32Array
  #u: Float64Array
  #v: Float64Array
  #around: ConvexSpans
  /** The bearing that strips are still to be cut for. */
  #uncut: { bearing: number; playM: number; leastM: number } | undefined
  #height = FINEST_M
  #bottom = 0

  /** Rings closed, flat, EPSG:2154, the outer one first; insides by the even-odd rule. */
  constructor(rings: readonly Float64Array[], hull: Hull, firstBearings: readonly number[]) {
    this.#around = new ConvexSpans(hull, 'around')
    const [first] = rings
    this.origin = [first?.[0] ?? 0, first?.[1] ?? 0]
    this.firstBearings = firstBearings
    const count = rings.reduce((sum, ring) => sum + ring.length / 2, 0)
    this.#x = new Float64Array(count)
    this.#y = new Float64Array(count)
    this.#u = new Float64Array(count)
    this.#v = new Float64Array(count)
    this.#ends = new Int32Array(count - rings.length)
    let at = 0
    let edge = 0
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2) {
        this.#x[at] = (ring[i] as number) - this.origin[0]
        this.#y[at] = (ring[i + 1] as number) - this.origin[1]
        if (i > 0) this.#ends[edge++] = at
        at++
      }
  }

  turn(bearing: number, playM: number, leastM: number): void {
    this.#around.turn(bearing)
    this.#uncut = { bearing, playM, leastM }
  }

  mayHold(widthM: number, lengthM: number): boolean {
    if (!this.#around.mayHold(widthM, lengthM)) return false
    this.#cut()
    const rows = Math.floor((widthM - 4 * MARGIN_M) / this.#height) - 1
    return rows < 1 || table.longest(rows) + 4 * MARGIN_M >= lengthM
  }

  longest(widthM: number): number {
    this.#cut()
    const rows = Math.max(1, Math.ceil(widthM / this.#height - 1e-9))
    const length = table.longest(rows)
    this.along = table.start
    this.across = this.#bottom + table.row * this.#height
    return length
  }

  #cut(): void {
    if (!this.#uncut) return
    const { bearing, playM, leastM } = this.#uncut
    this.#uncut = undefined
    const [cos, sin] = [Math.cos(bearing), Math.sin(bearing)]
    let [low, high] = [Infinity, -Infinity]
    for (let i = 0; i < this.#x.length; i++) {
      const u = this.#x[i]! * cos + this.#y[i]! * sin
      const v = this.#y[i]! * cos - this.#x[i]! * sin
      this.#u[i] = u
      this.#v[i] = v
      if (v < low) low = v
      if (v > high) high = v
    }
    this.#height = Math.max(FINEST_M, playM * SHARE_OF_PLAY)
    this.#bottom = low + 2 * MARGIN_M
    const strips = Math.max(0, Math.floor((high - 2 * MARGIN_M - this.#bottom) / this.#height))
    table.begin(strips, this.#ends.length)
    for (const end of this.#ends) this.#block(end, strips)
    table.free(Math.max(0, leastM))
  }

  /** Marks what an edge takes of every strip that it touches. */
  #block(end: number, strips: number): void {
    const [u, v] = [this.#u, this.#v]
    let [fromU, fromV, toU, toV] = [u[end - 1]!, v[end - 1]!, u[end]!, v[end]!]
    if (fromV > toV) [fromU, fromV, toU, toV] = [toU, toV, fromU, fromV]
    const height = this.#height
    const first = Math.max(0, Math.floor((fromV - MARGIN_M - this.#bottom) / height))
    const last = Math.min(strips - 1, Math.floor((toV + MARGIN_M - this.#bottom) / height))
    const rise = toV - fromV
    const slope = rise > 1e-9 ? (toU - fromU) / rise : 0
    for (let row = first; row <= last; row++) {
      const low = this.#bottom + row * height
      const middle = low + height / 2
      let [a, b] = [fromU, toU]
      if (rise > 1e-9) {
        const under = low - MARGIN_M
        const over = low + height + MARGIN_M
        if (fromV < under) a = fromU + (under - fromV) * slope
        if (toV > over) b = fromU + (over - fromV) * slope
      }
      const crosses = fromV <= middle && toV > middle
      table.block(row, Math.min(a, b) - MARGIN_M, Math.max(a, b) + MARGIN_M, crosses)
    }
  }
}
