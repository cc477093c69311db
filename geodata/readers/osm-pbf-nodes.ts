// Positions of the nodes that ways use, by number: sixteen bytes a node, however many the file holds.
import type { Placing } from './osm-pbf-block.ts'
import { ReadError } from './read-error.ts'

const NOT_SEEN = -0x80000000
const FIRST_PLACES = 1 << 16

/** Numbers come first, all of them; then positions, in any order, quickest in the order of numbers. */
export class NodePositions {
  #ids = new Float64Array(FIRST_PLACES)
  #count = 0
  /** 1e-7 degree. */
  #lon = new Int32Array(0)
  #lat = new Int32Array(0)
  #next = 0
  #found = 0

  get count(): number {
    return this.#count
  }

  want(id: number): void {
    if (this.#count === this.#ids.length) {
      this.#sortOut()
      // Only what is still full is made larger: many ways meet at each node.
      if (this.#count > this.#ids.length * 0.6) {
        const larger = new Float64Array(2 * this.#ids.length)
        larger.set(this.#ids)
        this.#ids = larger
      }
    }
    this.#ids[this.#count++] = id
  }

  /** To be called between the numbers and the positions. */
  settle(): void {
    this.#sortOut()
    this.#ids = this.#ids.slice(0, this.#count)
    this.#lon = new Int32Array(this.#count).fill(NOT_SEEN)
    this.#lat = new Int32Array(this.#count)
  }

  /** A node of the file, wanted or not. Throws a ReadError when it is nowhere on earth. */
  see(id: number, x: number, y: number, placing: Placing): void {
    const ids = this.#ids
    const before = this.#next > 0 ? (ids[this.#next - 1] as number) : -Infinity
    if (id <= before) {
      const place = this.#find(id)
      if (place >= 0) this.#keep(place, x, y, placing)
      return
    }
    while (this.#next < ids.length && (ids[this.#next] as number) < id) this.#next++
    if (ids[this.#next] === id) this.#keep(this.#next++, x, y, placing)
  }

  /** Longitude and latitude in degrees; undefined where the file does not hold the node. */
  at(id: number): [number, number] | undefined {
    const place = this.#find(id)
    if (place < 0 || this.#lon[place] === NOT_SEEN) return undefined
    return [(this.#lon[place] as number) / 1e7, (this.#lat[place] as number) / 1e7]
  }

  /** Runs of nodes whose positions are known, longitude and latitude in degrees. */
  linesOf(nodes: readonly number[]): [number, number][][] {
    const lines: [number, number][][] = []
    let line: [number, number][] = []
    for (const id of nodes) {
      const place = this.#find(id)
      if (place >= 0 && this.#lon[place] !== NOT_SEEN)
        line.push([(this.#lon[place] as number) / 1e7, (this.#lat[place] as number) / 1e7])
      else {
        if (line.length > 1) lines.push(line)
        line = []
      }
    }
    if (line.length > 1) lines.push(line)
    return lines
  }

  #keep(place: number, x: number, y: number, placing: Placing): void {
    const lon = Math.round((placing.lon + placing.granularity * x) / 100)
    const lat = Math.round((placing.lat + placing.granularity * y) / 100)
    if (!(Math.abs(lon) <= 1_800_000_000 && Math.abs(lat) <= 900_000_000))
      throw new ReadError(`holds node ${this.#ids[place]} outside longitude and latitude`)
    this.#lon[place] = lon
    this.#lat[place] = lat
  }

  #find(id: number): number {
    const ids = this.#ids
    // Nodes of a way were mostly drawn one after the other: their numbers follow each other.
    const after = this.#found + 1
    if (ids[after] === id) return (this.#found = after)
    let [low, high] = [0, this.#count - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const there = ids[middle] as number
      if (there === id) return (this.#found = middle)
      if (there < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  #sortOut(): void {
    const sorted = this.#ids.subarray(0, this.#count).sort()
    let kept = 0
    for (let i = 0; i < sorted.length; i++)
      if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number
    this.#count = kept
  }
}
