// Free stretches of strips, and of any number of strips in a row: those of 1, 2, 4, 8… strips are kept, and any number
// is two of them that overlap, so that one question costs one pass.

/** Free stretches of each row, one after the other: those of row r are at `from[r]` up to `from[r + 1]`. */
type Stretches = { rows: number; from: Int32Array; start: Float64Array; end: Float64Array }

export class StretchTable {
  /** Of the last `longest`: where the stretch starts, and its first row. */
  start = 0
  row = 0
  #rows = 0
  #least = 0
  #powers: Stretches[] = []
  /** How many of `#powers` are of the strips at hand: the rest is room to be used again. */
  #made = 0
  /** Answers by number of rows; NaN when not asked yet. */
  #known = new Float64Array(0)
  #knownStart = new Float64Array(0)
  #knownRow = new Int32Array(0)
  /** What is blocked, as a linked list a row. */
  #head = new Int32Array(0)
  #next = new Int32Array(0)
  #a = new Float64Array(0)
  #b = new Float64Array(0)
  #crosses = new Uint8Array(0)
  #blocks = 0
  #sorted = new Int32Array(16)

  /** Forgets all, for so many strips. */
  begin(rows: number, edges: number): void {
    this.#rows = rows
    this.#blocks = 0
    if (this.#head.length < rows) {
      this.#head = new Int32Array(2 * rows)
      this.#known = new Float64Array(2 * rows + 1)
      this.#knownStart = new Float64Array(2 * rows + 1)
      this.#knownRow = new Int32Array(2 * rows + 1)
    }
    if (this.#next.length === 0) this.#grow(4 * (rows + edges))
    this.#head.fill(-1, 0, rows)
    this.#known.fill(NaN, 0, rows + 1)
  }

  /** From `a` to `b` the row is not free. `crosses`: the edge crosses the middle of the row. */
  block(row: number, a: number, b: number, crosses: boolean): void {
    const i = this.#blocks++
    if (i >= this.#next.length) this.#grow(2 * i)
    this.#a[i] = a
    this.#b[i] = b
    this.#crosses[i] = crosses ? 1 : 0
    this.#next[i] = this.#head[row] as number
    this.#head[row] = i
  }

  /** All is blocked that is to be: what lies between and inside is free. Stretches under `least` are forgotten. */
  free(least: number): void {
    this.#least = least
    this.#made = 0
    const into = this.#room(this.#rows, this.#blocks)
    let count = 0
    for (let row = 0; row < this.#rows; row++) {
      into.from[row] = count
      const blocks = this.#sort(row)
      let inside = false
      let reached = -Infinity
      for (let k = 0; k < blocks; k++) {
        const i = this.#sorted[k] as number
        const a = this.#a[i] as number
        if (inside && a - reached > 0 && a - reached >= least) {
          into.start[count] = reached
          into.end[count] = a
          count++
        }
        if (this.#b[i]! > reached) reached = this.#b[i]!
        if (this.#crosses[i]) inside = !inside
      }
    }
    into.from[this.#rows] = count
  }

  /** The longest stretch that is free on so many rows in a row, or -Infinity; `start` and `row` say where. */
  longest(rows: number): number {
    if (rows > this.#rows) return -Infinity
    if (this.#known[rows] !== this.#known[rows]) this.#find(rows)
    this.start = this.#knownStart[rows] as number
    this.row = this.#knownRow[rows] as number
    return this.#known[rows] as number
  }

  #find(rows: number): void {
    const power = 31 - Math.clz32(rows)
    const of = this.#power(power)
    const shift = rows - (1 << power)
    const { from, start, end } = of
    let best = -Infinity
    for (let row = 0; row + rows <= this.#rows; row++) {
      const stop = from[row + 1] as number
      const otherStop = from[row + shift + 1] as number
      let i = from[row] as number
      let j = from[row + shift] as number
      while (i < stop && j < otherStop) {
        const a = start[i]! > start[j]! ? start[i]! : start[j]!
        const b = end[i]! < end[j]! ? end[i]! : end[j]!
        if (b - a > best) {
          best = b - a
          this.#knownStart[rows] = a
          this.#knownRow[rows] = row
        }
        if (end[i]! < end[j]!) i++
        else j++
      }
    }
    this.#known[rows] = best
  }

  /** Stretches free on 2^power rows in a row. */
  #power(power: number): Stretches {
    if (power < this.#made) return this.#powers[power] as Stretches
    const half = this.#power(power - 1)
    const shift = 1 << (power - 1)
    const rows = Math.max(0, half.rows - shift)
    const { from, start, end } = half
    const into = this.#room(rows, 2 * (from[half.rows] as number))
    let count = 0
    for (let row = 0; row < rows; row++) {
      into.from[row] = count
      const stop = from[row + 1] as number
      const otherStop = from[row + shift + 1] as number
      let i = from[row] as number
      let j = from[row + shift] as number
      while (i < stop && j < otherStop) {
        const a = start[i]! > start[j]! ? start[i]! : start[j]!
        const b = end[i]! < end[j]! ? end[i]! : end[j]!
        if (b - a > 0 && b - a >= this.#least) {
          into.start[count] = a
          into.end[count] = b
          count++
        }
        if (end[i]! < end[j]!) i++
        else j++
      }
    }
    into.from[rows] = count
    return into
  }

  #sort(row: number): number {
    let count = 0
    for (let i = this.#head[row] as number; i >= 0; i = this.#next[i] as number) {
      if (count === this.#sorted.length) {
        const more = new Int32Array(2 * count)
        more.set(this.#sorted)
        this.#sorted = more
      }
      const a = this.#a[i] as number
      let k = count++
      for (; k > 0 && this.#a[this.#sorted[k - 1]!]! > a; k--)
        this.#sorted[k] = this.#sorted[k - 1]!
      this.#sorted[k] = i
    }
    return count
  }

  #grow(length: number): void {
    const grown = <T extends Int32Array | Float64Array | Uint8Array>(into: T, from: T): T => {
      into.set(from)
      return into
    }
    this.#next = grown(new Int32Array(length), this.#next)
    this.#a = grown(new Float64Array(length), this.#a)
    this.#b = grown(new Float64Array(length), this.#b)
    this.#crosses = grown(new Uint8Array(length), this.#crosses)
  }

  /** Room for the stretches of the next power. */
  #room(rows: number, most: number): Stretches {
    const power = this.#made++
    const old = this.#powers[power]
    if (old && old.from.length > rows && old.start.length >= most) {
      old.rows = rows
      return old
    }
    const size = Math.max(2 * most, old?.start.length ?? 0)
    const fresh = {
      rows,
      from: new Int32Array(Math.max(2 * rows + 1, old?.from.length ?? 0)),
      start: new Float64Array(size),
      end: new Float64Array(size),
    }
    this.#powers[power] = fresh
    return fresh
  }
}
