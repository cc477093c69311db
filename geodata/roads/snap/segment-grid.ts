// The segments of the shapes of a graph, by the cells of a grid that their boxes touch.
import type { Box } from '../../plane/polygon-distance.ts'
import type { RoadGraph } from '../graph/road-graph.ts'

const LEAST_CELL_M = 100

/** Cells by column and row, all included; none when east < west or north < south. */
export type CellRange = {
  west: number
  east: number
  south: number
  north: number
  /** Segments of no other cell come nearer to the box than so many metres. */
  clearM: number
}

export class SegmentGrid {
  cellM = LEAST_CELL_M
  /** By vertex. */
  readonly stretchOf: Uint32Array
  #box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  #columns = 0
  #rows = 0
  /** By cell and one more: where its segments begin. */
  readonly first: Uint32Array = new Uint32Array(1)
  /** Each named by its first vertex, and in every cell that its box touches. */
  readonly segments: Uint32Array = new Uint32Array(0)

  /** Only the segments of stretches that `keeps` admits. */
  constructor(graph: RoadGraph, keeps: (stretch: number) => boolean) {
    const { shapeFirst, shapeX, shapeY } = graph
    const vertices = shapeX.length
    this.stretchOf = new Uint32Array(vertices)
    for (let stretch = 0; stretch + 1 < shapeFirst.length; stretch++)
      this.stretchOf.fill(stretch, shapeFirst[stretch]!, shapeFirst[stretch + 1]!)
    if (vertices === 0) return

    const box = this.#box
    for (let at = 0; at < vertices; at++) {
      const x = shapeX[at]! / 10
      const y = shapeY[at]! / 10
      if (x < box.minX) box.minX = x
      if (x > box.maxX) box.maxX = x
      if (y < box.minY) box.minY = y
      if (y > box.maxY) box.maxY = y
    }
    const [width, height] = [box.maxX - box.minX, box.maxY - box.minY]
    // Some road far off must not make more cells than there are vertices.
    const fewest = Math.max(
      Math.sqrt((width * height) / (4 * vertices)),
      (width + height) / vertices,
    )
    this.cellM = Math.max(LEAST_CELL_M, fewest)
    this.#columns = Math.floor(width / this.cellM) + 1
    this.#rows = Math.floor(height / this.cellM) + 1

    const eachCell = (tell: (cell: number, vertex: number) => void) => {
      for (let at = 0; at + 1 < vertices; at++) {
        if (this.stretchOf[at + 1] !== this.stretchOf[at] || !keeps(this.stretchOf[at]!)) continue
        const [ax, ay, bx, by] = [shapeX[at]!, shapeY[at]!, shapeX[at + 1]!, shapeY[at + 1]!]
        const west = this.#column(Math.min(ax, bx) / 10)
        const east = this.#column(Math.max(ax, bx) / 10)
        const south = this.#row(Math.min(ay, by) / 10)
        const north = this.#row(Math.max(ay, by) / 10)
        for (let row = south; row <= north; row++)
          for (let column = west; column <= east; column++) tell(row * this.#columns + column, at)
      }
    }
    this.first = new Uint32Array(this.#columns * this.#rows + 1)
    eachCell((cell) => this.first[cell + 1]!++)
    for (let cell = 1; cell < this.first.length; cell++) this.first[cell]! += this.first[cell - 1]!
    this.segments = new Uint32Array(this.first[this.first.length - 1]!)
    const next = this.first.slice()
    eachCell((cell, vertex) => (this.segments[next[cell]!++] = vertex))
  }

  /** The cells within so many metres of a box. */
  cellsAround(box: Box, metres: number): CellRange {
    const [west, east] = [this.#column(box.minX - metres), this.#column(box.maxX + metres)]
    const [south, north] = [this.#row(box.minY - metres), this.#row(box.maxY + metres)]
    return {
      west: Math.max(0, west),
      east: Math.min(this.#columns - 1, east),
      south: Math.max(0, south),
      north: Math.min(this.#rows - 1, north),
      clearM: Math.min(
        box.minX - this.#box.minX - west * this.cellM,
        this.#box.minX + (east + 1) * this.cellM - box.maxX,
        box.minY - this.#box.minY - south * this.cellM,
        this.#box.minY + (north + 1) * this.cellM - box.maxY,
      ),
    }
  }

  cellAt(column: number, row: number): number {
    return row * this.#columns + column
  }

  #column(x: number): number {
    return Math.floor((x - this.#box.minX) / this.cellM)
  }

  #row(y: number): number {
    return Math.floor((y - this.#box.minY) / this.cellM)
  }
}
