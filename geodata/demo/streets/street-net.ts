// The streets of the demonstration while they are laid: vertices with numbers of their own, so that lines meet exactly.
import type { RoadClass } from '../../model/roads/roads.ts'
import type { Point } from '../geometry.ts'

export type StreetLine = {
  class: RoadClass
  /** Numbers of vertices, at least two. */
  vertices: number[]
  name?: string
  /** 1: along the line only. */
  oneway?: 1
  speedKmh?: number
  truck?: false
  maxWeightT?: number
  maxHeightM?: number
  level?: number
}

/** From the end of a line into another; lorries are meant, cars too when it says so. Places in `lines`. */
export type StreetTurn = { from: number; to: number; via: number; only: boolean; car: boolean }

const CELL_DM = 2500

export class StreetNet {
  /** Decimetres, EPSG:2154, by vertex. */
  readonly x: number[] = []
  readonly y: number[] = []
  readonly lines: StreetLine[] = []
  readonly turns: StreetTurn[] = []

  add([x, y]: Point): number {
    this.y.push(Math.round(y * 10))
    return this.x.push(Math.round(x * 10)) - 1
  }

  addLine(line: StreetLine): void {
    this.lines.push(line)
  }

  at(vertex: number): Point {
    return [(this.x[vertex] as number) / 10, (this.y[vertex] as number) / 10]
  }

  distance(a: number, b: number): number {
    return (
      Math.hypot(
        (this.x[a] as number) - (this.x[b] as number),
        (this.y[a] as number) - (this.y[b] as number),
      ) / 10
    )
  }
}

/** Vertices of a net by place. */
export class NearVertices {
  #net: StreetNet
  #cells = new Map<number, number[]>()

  constructor(net: StreetNet) {
    this.#net = net
  }

  add(vertex: number): void {
    const key = keyOf(
      Math.floor((this.#net.x[vertex] as number) / CELL_DM),
      Math.floor((this.#net.y[vertex] as number) / CELL_DM),
    )
    const cell = this.#cells.get(key)
    if (cell) cell.push(vertex)
    else this.#cells.set(key, [vertex])
  }

  /** The vertices nearest to a place that are accepted, at most `count`, none farther than `limitM`; nearest first. */
  nearest(
    [x, y]: Point,
    limitM: number,
    count: number,
    accept: (vertex: number) => boolean = () => true,
  ): number[] {
    const [dmX, dmY] = [x * 10, y * 10]
    const [cx, cy] = [Math.floor(dmX / CELL_DM), Math.floor(dmY / CELL_DM)]
    const found: { vertex: number; dm: number }[] = []
    for (let ring = 0; (ring - 1) * CELL_DM <= limitM * 10; ring++) {
      // Whatever lies in a farther ring of cells is farther than these.
      const safe = found.filter(({ dm }) => dm <= (ring - 1) * CELL_DM).length
      if (safe >= count) break
      for (let i = -ring; i <= ring; i++)
        for (let j = -ring; j <= ring; j += Math.abs(i) === ring ? 1 : 2 * ring || 1)
          for (const vertex of this.#cells.get(keyOf(cx + i, cy + j)) ?? []) {
            const dm = Math.hypot(
              (this.#net.x[vertex] as number) - dmX,
              (this.#net.y[vertex] as number) - dmY,
            )
            if (dm <= limitM * 10 && accept(vertex)) found.push({ vertex, dm })
          }
    }
    found.sort((a, b) => a.dm - b.dm || a.vertex - b.vertex)
    return found.slice(0, count).map(({ vertex }) => vertex)
  }
}

const keyOf = (cx: number, cy: number): number => cx * 65536 + cy
