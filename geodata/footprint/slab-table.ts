// A surface at one bearing, cut by a level through every corner into slabs of trapezoids; and the stretches that are
// free on the whole height of 1, 2, 4, 8… slabs in a row: any number in a row is two of these that overlap.

/** Free stretches of each slab, one after the other: those of slab s are at `from[s]` up to `from[s + 1]`. */
export type Stretches = { from: Int32Array; start: Float64Array; end: Float64Array }

/** Corners closer to each other across the bearing than this share a level, metres. */
const SAME_LEVEL_M = 1e-7

export class SlabTable {
  /** How many slabs there are; slab s lies between `level[s]` and `level[s + 1]`, metres across the bearing. */
  count = 0
  level = new Float64Array(0)
  /** Trapezoids of each slab: their sides at its lower level, and how they run. */
  from = new Int32Array(0)
  left = new Float64Array(0)
  right = new Float64Array(0)
  leftSlope = new Float64Array(0)
  rightSlope = new Float64Array(0)
  #least = 0
  #powers: Stretches[] = []
  #made = 0
  /** Corners along and across the bearing, and the level of each. */
  #u = new Float64Array(0)
  #v = new Float64Array(0)
  #levelOf = new Int32Array(0)
  /** Sides in each slab, as a linked list: x at its lower level, slope, x at its middle. */
  #head = new Int32Array(0)
  #next: number[] = []
  #x: number[] = []
  #slope: number[] = []
  #middle: number[] = []
  #sorted: number[] = []

  /** Cuts anew. Stretches under `least` are forgotten, trapezoids are not. */
  cut(rings: readonly Float64Array[], bearing: number, least: number): void {
    this.#least = least
    const corners = this.#turn(rings, bearing)
    this.#makeLevels(corners)
    this.#head.fill(-1, 0, this.count)
    this.#next.length = 0
    let at = 0
    for (const ring of rings) {
      for (let i = 1; i < ring.length / 2; i++) this.#addSide(at + i - 1, at + i)
      at += ring.length / 2
    }
    let trapezoids = 0
    for (let slab = 0; slab < this.count; slab++) {
      this.from[slab] = trapezoids
      const sides = this.#sort(slab)
      for (let k = 0; k + 1 < sides; k += 2) {
        const [west, east] = [this.#sorted[k]!, this.#sorted[k + 1]!]
        this.left[trapezoids] = this.#x[west]!
        this.leftSlope[trapezoids] = this.#slope[west]!
        this.right[trapezoids] = this.#x[east]!
        this.rightSlope[trapezoids] = this.#slope[east]!
        trapezoids++
      }
    }
    this.from[this.count] = trapezoids
    this.#made = 0
  }

  /** The first slab from `start` on that reaches up to a height. */
  slabAt(height: number, start: number): number {
    let slab = start
    while (slab < this.count && this.level[slab + 1]! < height) slab++
    return slab
  }

  leftTop(trapezoid: number, slab: number): number {
    return this.left[trapezoid]! + this.leftSlope[trapezoid]! * this.#height(slab)
  }

  rightTop(trapezoid: number, slab: number): number {
    return this.right[trapezoid]! + this.rightSlope[trapezoid]! * this.#height(slab)
  }

  /** Stretches free on the whole height of 2^power slabs in a row. */
  power(power: number): Stretches {
    while (this.#made <= power) this.#makePower(this.#made++)
    return this.#powers[power] as Stretches
  }

  #height(slab: number): number {
    return this.level[slab + 1]! - this.level[slab]!
  }

  #turn(rings: readonly Float64Array[], bearing: number): number {
    const corners = rings.reduce((sum, ring) => sum + ring.length / 2, 0)
    if (this.#u.length < corners) this.#grow(2 * corners)
    const [cos, sin] = [Math.cos(bearing), Math.sin(bearing)]
    let at = 0
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2) {
        this.#u[at] = ring[i]! * cos + ring[i + 1]! * sin
        this.#v[at] = ring[i + 1]! * cos - ring[i]! * sin
        at++
      }
    return corners
  }

  #makeLevels(corners: number): void {
    const sorted = this.#v.slice(0, corners).sort()
    let levels = 0
    for (const v of sorted)
      if (levels === 0 || v - this.level[levels - 1]! > SAME_LEVEL_M) this.level[levels++] = v
    this.count = Math.max(0, levels - 1)
    for (let i = 0; i < corners; i++) {
      let [low, high] = [0, levels - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (this.level[middle]! <= this.#v[i]!) low = middle
        else high = middle - 1
      }
      this.#levelOf[i] = low
    }
  }

  /** A side of the surface in every slab that it crosses; along a level it crosses none. */
  #addSide(a: number, b: number): void {
    const [low, high] = this.#levelOf[a]! < this.#levelOf[b]! ? [a, b] : [b, a]
    const first = this.#levelOf[low]!
    const last = this.#levelOf[high]!
    if (first === last) return
    const slope = (this.#u[high]! - this.#u[low]!) / (this.level[last]! - this.level[first]!)
    for (let slab = first; slab < last; slab++) {
      const i = this.#next.length
      const x = this.#u[low]! + (this.level[slab]! - this.level[first]!) * slope
      this.#x[i] = x
      this.#slope[i] = slope
      this.#middle[i] = x + (slope * this.#height(slab)) / 2
      this.#next[i] = this.#head[slab]!
      this.#head[slab] = i
    }
    if (this.#next.length > this.left.length) this.#growTrapezoids(2 * this.#next.length)
  }

  #sort(slab: number): number {
    let count = 0
    for (let i = this.#head[slab]!; i >= 0; i = this.#next[i]!) {
      let k = count++
      for (; k > 0 && this.#middle[this.#sorted[k - 1]!]! > this.#middle[i]!; k--)
        this.#sorted[k] = this.#sorted[k - 1]!
      this.#sorted[k] = i
    }
    return count
  }

  #makePower(power: number): void {
    const half = power > 0 ? (this.#powers[power - 1] as Stretches) : undefined
    const shift = power > 0 ? 1 << (power - 1) : 0
    const rows = this.count - (1 << power) + 1
    const most = half ? 2 * half.from[Math.max(0, this.count - shift + 1)]! : this.from[this.count]!
    const into = this.#room(power, most)
    let made = 0
    const keep = (start: number, end: number) => {
      if (end - start <= 0 || end - start < this.#least) return
      into.start[made] = start
      into.end[made] = end
      made++
    }
    for (let row = 0; row < rows; row++) {
      into.from[row] = made
      if (!half) {
        for (let i = this.from[row]!; i < this.from[row + 1]!; i++)
          keep(
            Math.max(this.left[i]!, this.leftTop(i, row)),
            Math.min(this.right[i]!, this.rightTop(i, row)),
          )
        continue
      }
      let [i, j] = [half.from[row]!, half.from[row + shift]!]
      const [iEnd, jEnd] = [half.from[row + 1]!, half.from[row + shift + 1]!]
      while (i < iEnd && j < jEnd) {
        keep(Math.max(half.start[i]!, half.start[j]!), Math.min(half.end[i]!, half.end[j]!))
        if (half.end[i]! < half.end[j]!) i++
        else j++
      }
    }
    into.from.fill(made, Math.max(0, rows))
  }

  #room(power: number, most: number): Stretches {
    const old = this.#powers[power]
    if (old && old.from.length >= this.count + 2 && old.start.length >= most) return old
    const fresh = {
      from: new Int32Array(2 * this.count + 2),
      start: new Float64Array(2 * most),
      end: new Float64Array(2 * most),
    }
    this.#powers[power] = fresh
    return fresh
  }

  #grow(corners: number): void {
    this.#u = new Float64Array(corners)
    this.#v = new Float64Array(corners)
    this.#levelOf = new Int32Array(corners)
    this.#head = new Int32Array(corners)
    this.level = new Float64Array(corners)
    this.from = new Int32Array(corners + 1)
  }

  #growTrapezoids(most: number): void {
    this.left = new Float64Array(most)
    this.right = new Float64Array(most)
    this.leftSlope = new Float64Array(most)
    this.rightSlope = new Float64Array(most)
  }
}
