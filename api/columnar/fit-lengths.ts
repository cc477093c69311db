// The frontier of what fits, of every plot: for each rung of width the greatest length, decimetres. One array for all.
import { fitRung } from '../../geodata/model/plots/footprint-rung.ts'

export class FitLengths {
  /** Where a plot's lengths begin in `#lengths`; the next plot's begin where they end. */
  #starts: Uint32Array
  #counts: Uint16Array
  #known: Uint8Array
  #lengths = new Uint16Array(1024)
  #used = 0

  constructor(count: number) {
    this.#starts = new Uint32Array(count)
    this.#counts = new Uint16Array(count)
    this.#known = new Uint8Array(count)
  }

  /** `lengths` of a plot, or null where its usable surface is not known. */
  set(plot: number, lengths: ArrayLike<number> | null): void {
    if (lengths === null) return
    if (this.#used + lengths.length > this.#lengths.length) {
      const wider = new Uint16Array(2 * (this.#used + lengths.length))
      wider.set(this.#lengths)
      this.#lengths = wider
    }
    this.#lengths.set(lengths, this.#used)
    this.#starts[plot] = this.#used
    this.#counts[plot] = lengths.length
    this.#known[plot] = 1
    this.#used += lengths.length
  }

  /** Whether a rectangle of width ≤ length, metres, fits; undefined where that is not known. */
  admits(plot: number, width: number, length: number): boolean | undefined {
    if (!this.#known[plot]) return undefined
    const rung = fitRung(width)
    return rung < this.#counts[plot]! && this.#lengths[this.#starts[plot]! + rung]! >= 10 * length
  }
}
