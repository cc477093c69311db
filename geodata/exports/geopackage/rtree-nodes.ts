// The R*Tree of SQLite as plain rows: a GeoPackage wants it, and the SQLite that writes here has no such module. The nodes
// are packed along a Hilbert curve. https://www.sqlite.org/rtree.html, "Implementation Details"
import type { Box } from '../../plane/hilbert.ts'
import { boxOf, hilbertOrder } from '../../plane/hilbert.ts'

/** Cells of a node, and its bytes, as the module makes them for two dimensions. */
const CELLS = 51
const CELL_BYTES = 24
const NODE_BYTES = 4 + CELLS * CELL_BYTES
const ROOT = 1

type Cell = { id: number; box: Box }

export type RtreeRows = {
  nodes: { node: number; data: Buffer }[]
  /** Which leaf holds a row. */
  rowids: { row: number; node: number }[]
  parents: { node: number; parent: number }[]
}

/** The tree over boxes whose rows are numbered from 1. */
export function packRtree(boxes: readonly Box[]): RtreeRows {
  const rows: RtreeRows = { nodes: [], rowids: [], parents: [] }
  let cells: Cell[] = hilbertOrder(boxes).map((at) => ({ id: at + 1, box: boxes[at]! }))
  let free = ROOT + 1
  let height = 0
  for (; ; height++) {
    const isRoot = cells.length <= CELLS
    const groups = isRoot ? [cells] : evenly(cells)
    const above: Cell[] = []
    for (const group of groups) {
      const node = isRoot ? ROOT : free++
      rows.nodes.push({ node, data: nodeOf(group, isRoot ? height : 0) })
      for (const { id } of group)
        if (height === 0) rows.rowids.push({ row: id, node })
        else rows.parents.push({ node: id, parent: node })
      above.push({ id: node, box: boxOf(group.map(({ box }) => box)) })
    }
    if (isRoot) return rows
    cells = above
  }
}

/** Groups of nearly the same size: the module wants no node nearly empty. */
function evenly(cells: readonly Cell[]): Cell[][] {
  const count = Math.ceil(cells.length / CELLS)
  return Array.from({ length: count }, (_, at) =>
    cells.slice(
      Math.floor((at * cells.length) / count),
      Math.floor(((at + 1) * cells.length) / count),
    ),
  )
}

/** Big-endian; single floats are rounded outwards, so that a box never loses what it holds. */
function nodeOf(cells: readonly Cell[], height: number): Buffer {
  const data = Buffer.alloc(NODE_BYTES)
  data.writeUInt16BE(height, 0)
  data.writeUInt16BE(cells.length, 2)
  cells.forEach(({ id, box: [minx, miny, maxx, maxy] }, at) => {
    const start = 4 + at * CELL_BYTES
    data.writeBigInt64BE(BigInt(id), start)
    data.writeFloatBE(floatBelow(minx), start + 8)
    data.writeFloatBE(floatAbove(maxx), start + 12)
    data.writeFloatBE(floatBelow(miny), start + 16)
    data.writeFloatBE(floatAbove(maxy), start + 20)
  })
  return data
}

const bits = new DataView(new ArrayBuffer(4))

function neighbour(value: number, step: 1 | -1): number {
  bits.setFloat32(0, value)
  bits.setInt32(0, bits.getInt32(0) + (value > 0 ? step : -step))
  return bits.getFloat32(0)
}

/** Coordinates of Lambert-93 are positive and far from zero. */
const floatBelow = (value: number): number =>
  Math.fround(value) > value ? neighbour(Math.fround(value), -1) : Math.fround(value)
const floatAbove = (value: number): number =>
  Math.fround(value) < value ? neighbour(Math.fround(value), 1) : Math.fround(value)
