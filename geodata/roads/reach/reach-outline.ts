// The outlines of a set of lattice points, by marching squares: every corner lies on a line between two neighbours, so
// that no outline crosses or touches itself or another.
import type { Lattice } from './reach-lattice.ts'
import { bitsOf, countAround, hasBit, smooth } from './reach-lattice.ts'

/**
 * x, y, x, y … in decimetres, EPSG:2154, the first corner not repeated; outer rings run against the clock, holes with
 * it. `surface` in square decimetres: negative for a hole.
 */
export type Outline = { xy: readonly number[]; surface: number }

/** Corners of a square of four points: south-west, south-east, north-east, north-west. Side s runs from corner s to s+1. */
const COLUMN = [0, 1, 1, 0] as const
const ROW = [0, 0, 1, 1] as const
const SOUTH = 0

/**
 * By which corners are inside (bit c for corner c), then by the side that an outline comes in by: the side it goes out
 * by, with the inside on its left. It comes in where the first corner of the side is inside and the second is not, and
 * bends around the corners that are outside: two opposite corners that are inside are joined.
 */
const WAYS: readonly (readonly number[])[] = Array.from({ length: 16 }, (_, inside) =>
  [0, 1, 2, 3]
    .map((side) =>
      [side + 1, side + 2, side + 3].map((out) => out & 3).findIndex((out) => isOut(inside, out)),
    )
    .map((steps, side) => (side + 1 + steps) & 3),
)
function isOut(inside: number, side: number): boolean {
  return ((inside >> side) & 1) === 0 && ((inside >> ((side + 1) & 3)) & 1) === 1
}

/** The count of nine at which a point is inside (`smooth`) and the one below: outlines run halfway. */
const LEVEL = 4.5

/**
 * The outlines of what is set once it is smoothed. What is wider set has an outline that is nowhere further in: in each
 * square, what is inside is the hull of its corners and crossings, and each of these moves outwards only.
 */
export function traceOutlines(lattice: Lattice, bits: Uint32Array): Outline[] {
  const inside = smooth(lattice, bits)
  const { words, height } = lattice
  // Every ring goes upwards somewhere through a side whose west end is inside and whose east end is not.
  const open = bitsOf(lattice)
  for (let at = 0; at < open.length; at++) {
    const east = (inside[at]! >>> 1) | (at % words < words - 1 ? inside[at + 1]! << 31 : 0)
    open[at] = inside[at]! & ~east
  }
  const outlines: Outline[] = []
  for (let row = 0; row < height; row++)
    for (let word = 0; word < words; word++)
      for (let left = open[row * words + word]!; left !== 0; left = open[row * words + word]!)
        outlines.push(
          trace(lattice, bits, inside, open, 32 * word + 31 - Math.clz32(left & -left), row),
        )
  return outlines
}

/** The ring that goes upwards between a point and the one east of it. */
function trace(
  lattice: Lattice,
  bits: Uint32Array,
  inside: Uint32Array,
  open: Uint32Array,
  firstColumn: number,
  firstRow: number,
): Outline {
  const { west, south, step, words } = lattice
  const xy: number[] = []
  let [column, row, side] = [firstColumn, firstRow, SOUTH]
  do {
    if (side === SOUTH) open[row * words + (column >> 5)]! &= ~(1 << (column & 31))
    const next = (side + 1) & 3
    const [inColumn, inRow] = [column + COLUMN[side]!, row + ROW[side]!]
    const [outColumn, outRow] = [column + COLUMN[next]!, row + ROW[next]!]
    const count = countAround(lattice, bits, inColumn, inRow)
    const share = (count - LEVEL) / (count - countAround(lattice, bits, outColumn, outRow))
    pushCorner(
      xy,
      west + step * (inColumn + share * (outColumn - inColumn)),
      south + step * (inRow + share * (outRow - inRow)),
    )
    const corners =
      hasBit(lattice, inside, column, row) |
      (hasBit(lattice, inside, column + 1, row) << 1) |
      (hasBit(lattice, inside, column + 1, row + 1) << 2) |
      (hasBit(lattice, inside, column, row + 1) << 3)
    const out = WAYS[corners]![side]!
    if (out === 0) row--
    else if (out === 1) column++
    else if (out === 2) row++
    else column--
    side = (out + 2) & 3
  } while (column !== firstColumn || row !== firstRow || side !== SOUTH)
  return { xy, surface: surfaceOf(xy) }
}

/** Along a straight road the outline is straight: corners between are left out. Five centimetres are none. */
const STRAIGHT_DM = 0.5

function pushCorner(xy: number[], x: number, y: number): void {
  const end = xy.length
  if (end >= 4) {
    const [ax, ay, bx, by] = [xy[end - 4]!, xy[end - 3]!, xy[end - 2]!, xy[end - 1]!]
    const [dx, dy] = [x - ax, y - ay]
    const off = dx * (by - ay) - dy * (bx - ax)
    if (Math.abs(off) < STRAIGHT_DM * Math.hypot(dx, dy)) xy.length = end - 2
  }
  xy.push(x, y)
}

function surfaceOf(xy: readonly number[]): number {
  const [x0, y0] = [xy[0]!, xy[1]!]
  let twice = 0
  for (let i = 2; i + 3 < xy.length; i += 2)
    twice += (xy[i]! - x0) * (xy[i + 3]! - y0) - (xy[i + 2]! - x0) * (xy[i + 1]! - y0)
  return twice / 2
}
