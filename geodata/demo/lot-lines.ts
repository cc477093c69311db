// The lines across a site on which lots of two rows meet.
import type { Point } from './geometry.ts'

/** A rectangle of the frame, along the main street (u) and across it (v), metres. */
export type Cell = { u0: number; u1: number; v0: number; v1: number }

/** The vertices on each line across the site (v constant), so that whoever follows a line meets them all. */
export class LotLines {
  #lines = new Map<string, Set<number>>()

  register({ u0, u1, v0, v1 }: Cell): void {
    for (const v of [v0, v1]) {
      const line = this.#lines.get(key(v)) ?? new Set()
      line.add(u0).add(u1)
      this.#lines.set(key(v), line)
    }
  }

  everywhere(u: number): void {
    for (const line of this.#lines.values()) line.add(u)
  }

  levels(): number[] {
    return [...this.#lines.keys()].map(Number).sort((a, b) => a - b)
  }

  /** The ring with every registered vertex that lies on its edges. Repeated points are dropped. */
  ring(points: readonly Point[]): Point[] {
    const ring: Point[] = []
    const add = (point: Point) => {
      const last = ring.at(-1)
      if (!last || Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) > 1e-6)
        ring.push(point)
    }
    points.forEach((from, i) => {
      const to = points[(i + 1) % points.length] as Point
      add(from)
      if (Math.abs(from[1] - to[1]) > 1e-6) return
      const [low, high] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]]
      const between = [...(this.#lines.get(key(from[1])) ?? [])].filter(
        (u) => u > low + 0.01 && u < high - 0.01,
      )
      between.sort((a, b) => (from[0] < to[0] ? a - b : b - a))
      for (const u of between) add([u, from[1]])
    })
    const [first, last] = [ring[0], ring.at(-1)]
    if (
      first &&
      last &&
      ring.length > 3 &&
      Math.abs(first[0] - last[0]) + Math.abs(first[1] - last[1]) < 1e-6
    )
      ring.pop()
    return ring
  }
}

const key = (v: number): string => v.toFixed(3)
