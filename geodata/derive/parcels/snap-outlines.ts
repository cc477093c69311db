// Limits that two parcels draw a little differently become one: corners that are near fall together, and a corner that
// meets the side of a neighbour becomes a corner of that side. Neighbours then share whole edges, and nothing is left
// between them or drawn twice.
import Flatbush from 'flatbush'

/** Polygons as lists of closed rings, x and y in turn, EPSG:2154; the first ring is the outer one. */
export type Outline = { id: string; polygons: Float64Array[][] }

type Point = readonly [x: number, y: number]

/**
 * The outlines with corners moved by no more than `tolerance` metres, in the order of their ids. The answer does not
 * depend on the order given. A ring that falls together goes, and with it a polygon, and an outline.
 */
export function snapOutlines(outlines: readonly Outline[], tolerance: number): Outline[] {
  const sorted = [...outlines].sort((a, b) => (a.id < b.id ? -1 : 1))
  const corners = new Corners(tolerance)
  const moved = sorted.map(({ id, polygons }) => ({
    id,
    polygons: polygons.map((rings) => rings.map((ring) => corners.indexesOf(ring))),
  }))
  const index = corners.index()
  return moved.flatMap(({ id, polygons }) => {
    const snapped = polygons.flatMap((rings) => {
      const closed = rings.map((ring) => ringOf(ring, corners, index))
      const [outer, ...holes] = closed
      return outer ? [[outer, ...holes.filter((hole) => hole !== undefined)]] : []
    })
    return snapped.length > 0 ? [{ id, polygons: snapped }] : []
  })
}

/** Places that stand for all corners within the tolerance; the first comer stays where it is. */
class Corners {
  points: Point[] = []
  #cells = new Map<string, number[]>()
  #tolerance: number

  constructor(tolerance: number) {
    this.#tolerance = tolerance
  }

  /** Of a closed ring, as an open one without repeats. */
  indexesOf(ring: Float64Array): number[] {
    const all: number[] = []
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const at = this.#indexOf([ring[i]!, ring[i + 1]!])
      if (all.at(-1) !== at) all.push(at)
    }
    if (all.length > 1 && all[0] === all.at(-1)) all.pop()
    return all
  }

  index(): Flatbush | undefined {
    if (this.points.length === 0) return undefined
    const tree = new Flatbush(this.points.length)
    for (const [x, y] of this.points) tree.add(x, y)
    tree.finish()
    return tree
  }

  /** Corners near the side from one to the other, in the order in which it meets them. */
  along(from: number, to: number, index: Flatbush): number[] {
    const [ax, ay] = this.points[from]!
    const [bx, by] = this.points[to]!
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2
    const t = this.#tolerance
    return index
      .search(
        Math.min(ax, bx) - t,
        Math.min(ay, by) - t,
        Math.max(ax, bx) + t,
        Math.max(ay, by) + t,
      )
      .flatMap((at) => {
        if (at === from || at === to) return []
        const [x, y] = this.points[at]!
        const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2
        const aside = Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
        return along > 0 && along < 1 && aside <= t ? [{ at, along }] : []
      })
      .sort((a, b) => a.along - b.along || a.at - b.at)
      .map(({ at }) => at)
  }

  #indexOf(point: Point): number {
    const [x, y] = point
    const [column, row] = [Math.floor(x / this.#tolerance), Math.floor(y / this.#tolerance)]
    let best = -1
    let least = this.#tolerance
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const at of this.#cells.get(`${column + i},${row + j}`) ?? []) {
          const far = Math.hypot(this.points[at]![0] - x, this.points[at]![1] - y)
          if (far > least || (far === least && best >= 0)) continue
          best = at
          least = far
        }
    if (best >= 0) return best
    const cell = `${column},${row}`
    const own = this.#cells.get(cell)
    if (own) own.push(this.points.length)
    else this.#cells.set(cell, [this.points.length])
    return this.points.push(point) - 1
  }
}

/** A closed ring with the corners that its sides meet, or undefined when it encloses nothing. */
function ringOf(
  ring: readonly number[],
  corners: Corners,
  index: Flatbush | undefined,
): Float64Array | undefined {
  if (ring.length < 3 || !index) return undefined
  const own = new Set(ring)
  const all: Point[] = []
  for (const [i, from] of ring.entries()) {
    const to = ring[(i + 1) % ring.length]!
    all.push(corners.points[from]!)
    for (const at of corners.along(from, to, index)) {
      if (own.has(at)) continue
      own.add(at)
      all.push(corners.points[at]!)
    }
  }
  all.push(all[0]!)
  return Float64Array.from(all.flat())
}
