// The two packed trees, walked by the rules of their formats: everything is found once, inside every box above it.
import { expect, it } from 'vitest'
import { NODE_SIZE, packTree } from '../../../geodata/exports/flatgeobuf/packed-tree.ts'
import { packRtree } from '../../../geodata/exports/geopackage/rtree-nodes.ts'
import type { Box } from '../../../geodata/plane/hilbert.ts'
import { hilbertOrder } from '../../../geodata/plane/hilbert.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

function boxes(count: number): Box[] {
  const next = numbersFrom(5)
  return Array.from({ length: count }, () => {
    const [x, y] = [600_000 + next() * 99_999, 6_800_000 + next() * 99_999]
    return [x, y, x + next() * 300, y + next() * 300]
  })
}
const holds = (outer: Box, inner: Box) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

it.each([0, 1, 51, 52, 2602, 6000])('packs %i rows as an R*Tree of SQLite', (count) => {
  const all = boxes(count)
  const { nodes, rowids, parents } = packRtree(all)
  const data = new Map(nodes.map((one) => [one.node, one.data]))
  const parentOf = new Map(parents.map((one) => [one.node, one.parent]))
  const leafOf = new Map(rowids.map((one) => [one.row, one.node]))
  const found: number[] = []
  const walk = (node: number, height: number, above: Box | undefined) => {
    const bytes = data.get(node)!
    const cells = bytes.readUInt16BE(2)
    // SQLite keeps nodes at least a third full, but the root.
    if (node !== 1) expect(cells).toBeGreaterThanOrEqual(17)
    for (let at = 4; at < 4 + 24 * cells; at += 24) {
      const id = Number(bytes.readBigInt64BE(at))
      const box: Box = [8, 16, 12, 20].map((offset) => bytes.readFloatBE(at + offset)) as never
      if (above) expect(holds(above, box)).toBe(true)
      if (height > 0) {
        expect(parentOf.get(id)).toBe(node)
        walk(id, height - 1, box)
      } else {
        expect(leafOf.get(id)).toBe(node)
        expect(holds(box, all[id - 1]!)).toBe(true)
        found.push(id)
      }
    }
  }
  walk(1, data.get(1)!.readUInt16BE(0), undefined)
  expect(found.sort((a, b) => a - b)).toEqual(all.map((_, at) => at + 1))
})

it.each([1, 16, 17, 257, 5000])('packs %i features as the tree of FlatGeobuf', (count) => {
  const all = boxes(count)
  const order = hilbertOrder(all)
  const bytes = packTree(order.map((at, place) => ({ box: all[at]!, offset: 100 * place })))
  const item = (node: number) => ({
    box: [0, 8, 16, 24].map((at) => bytes.readDoubleLE(40 * node + at)) as unknown as Box,
    value: Number(bytes.readBigUInt64LE(40 * node + 32)),
  })
  const sizes = [count]
  while (sizes[0]! > 1) sizes.unshift(Math.ceil(sizes[0]! / NODE_SIZE))
  const ends = sizes.map((_, level) => sizes.slice(0, level + 1).reduce((sum, n) => sum + n, 0))
  expect(bytes.length).toBe(40 * ends.at(-1)!)
  const found: number[] = []
  const walk = (node: number, level: number, above: Box | undefined) => {
    const { box, value } = item(node)
    if (above) expect(holds(above, box)).toBe(true)
    if (level === sizes.length - 1) {
      expect(box).toEqual(all[order[value / 100]!])
      found.push(value)
      return
    }
    const end = Math.min(value + NODE_SIZE, ends[level + 1]!)
    for (let child = value; child < end; child++) walk(child, level + 1, box)
  }
  walk(0, 0, undefined)
  expect(found).toEqual(order.map((_, place) => 100 * place))
})

it('keeps neighbours near to each other', () => {
  const all = boxes(2000)
  const length = (order: readonly number[]) =>
    order.slice(1).reduce((sum, at, i) => {
      const [a, b] = [all[at]!, all[order[i]!]!]
      return sum + Math.hypot(a[0] - b[0], a[1] - b[1])
    }, 0)
  expect(length(hilbertOrder(all))).toBeLessThan(length(all.map((_, at) => at)) / 15)
})
