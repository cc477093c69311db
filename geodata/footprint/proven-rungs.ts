// The frontier while it is being found: the best proven length of each width, and the rectangle that proves it.
import type { Frontier } from './frontier.ts'
import { MOST_LENGTH_DM, widthOf } from './frontier.ts'

/** Four corners, closed, x and y in turn, EPSG:2154, metres, with its sides: `widthM` ≤ `lengthM`. */
export type Rectangle = { widthM: number; lengthM: number; ring: Float64Array }

/** A near corner, metres along and across a bearing (radians from east) from a position in EPSG:2154. */
export type Corner = {
  bearing: number
  along: number
  across: number
  origin: readonly [number, number]
}

export class ProvenRungs {
  readonly count: number
  /** The last rung whose square is proven, or -1. */
  top = -1
  #dm: Int32Array
  #corners: (Corner | undefined)[]

  constructor(count: number) {
    this.count = count
    this.#dm = new Int32Array(count)
    this.#corners = new Array<Corner | undefined>(count)
  }

  /** What has to be beaten at a rung, metres: the proven length, or the square where none is proven. */
  lengthM(rung: number): number {
    const proven = (this.#dm[rung] as number) / 10
    const square = widthOf(rung)
    return proven > square ? proven : square
  }

  /** Whether this length (metres) beats what is proven at the rung. */
  isBeatenBy(lengthM: number, rung: number): boolean {
    return Math.min(MOST_LENGTH_DM, Math.floor(lengthM * 10)) > (this.#dm[rung] as number)
  }

  /** Notes a proven length (metres), for this rung and every narrower one that it beats. */
  raise(rung: number, lengthM: number, corner: Corner): void {
    const dm = Math.min(MOST_LENGTH_DM, Math.floor(lengthM * 10))
    for (let i = rung; i >= 0 && (this.#dm[i] as number) < dm; i--) {
      this.#dm[i] = dm
      this.#corners[i] = corner
    }
    if (rung > this.top && dm >= 10 * widthOf(rung)) this.top = rung
  }

  frontier(): Frontier {
    return Uint16Array.from(this.#dm.subarray(0, this.top + 1))
  }

  /** The rectangle that proves a rung: exactly its width by its stored length. */
  rectangle(rung: number): Rectangle {
    const corner = this.#corners[rung]
    if (!corner) throw new Error(`no rectangle of ${widthOf(rung)} m is proven`)
    const { bearing, along, across, origin } = corner
    const widthM = widthOf(rung)
    const lengthM = (this.#dm[rung] as number) / 10
    const [cos, sin] = [Math.cos(bearing), Math.sin(bearing)]
    const place = (u: number, v: number) => [
      origin[0] + u * cos - v * sin,
      origin[1] + u * sin + v * cos,
    ]
    const ring = Float64Array.from([
      ...place(along, across),
      ...place(along + lengthM, across),
      ...place(along + lengthM, across + widthM),
      ...place(along, across + widthM),
      ...place(along, across),
    ])
    return { widthM, lengthM, ring }
  }

  /** The rung of the largest proven area, or -1. */
  largest(): number {
    let best = -1
    let most = 0
    for (let i = 0; i <= this.top; i++) {
      const area = widthOf(i) * (this.#dm[i] as number)
      if (area > most) [best, most] = [i, area]
    }
    return best
  }
}
