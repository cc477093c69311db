// The packed R-tree of FlatGeobuf: leaves along a Hilbert curve, above them nodes of sixteen, the root first.
// https://github.com/flatgeobuf/flatgeobuf/blob/master/doc/specification.md
import type { Box } from '../../plane/hilbert.ts'
import { boxOf } from '../../plane/hilbert.ts'

export const NODE_SIZE = 16
const ITEM_BYTES = 40

/** `leaves` in the order of the features, each with the place of its feature after the index. */
export function packTree(leaves: readonly { box: Box; offset: number }[]): Buffer {
  if (leaves.length === 0) return Buffer.alloc(0)
  const levels: { box: Box; first: number }[][] = [
    leaves.map(({ box, offset }) => ({ box, first: offset })),
  ]
  while (levels[0]!.length > 1) {
    const below = levels[0]!
    const above = Array.from({ length: Math.ceil(below.length / NODE_SIZE) }, (_, at) => ({
      box: boxOf(below.slice(at * NODE_SIZE, (at + 1) * NODE_SIZE).map(({ box }) => box)),
      first: at * NODE_SIZE,
    }))
    levels.unshift(above)
  }
  // A node names its first child by its place among all nodes.
  const starts = levels.map((_, level) =>
    levels.slice(0, level).reduce((sum, { length }) => sum + length, 0),
  )
  const bytes = Buffer.alloc(ITEM_BYTES * levels.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const [level, nodes] of levels.entries())
    for (const { box, first } of nodes) {
      for (const value of box) at = bytes.writeDoubleLE(value, at)
      const isLeaf = level === levels.length - 1
      at = bytes.writeBigUInt64LE(BigInt(isLeaf ? first : starts[level + 1]! + first), at)
    }
  return bytes
}
