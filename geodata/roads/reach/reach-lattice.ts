// A lattice of points over what is reached, a bit each, so that widening and smoothing take a word of 32 points at once.

export type Lattice = {
  /** South-west point, decimetres, EPSG:2154. */
  west: number
  south: number
  /** Between two points, decimetres. */
  step: number
  /** Points in a row, and rows. */
  width: number
  height: number
  /** Words of 32 points in a row. */
  words: number
}

/** Free points around what is marked: what is widened and smoothed still ends inside. */
const MARGIN = 6

/** A lattice that holds a box (decimetres). Its points stand on whole multiples of the step, whatever the box is. */
export function latticeOver(
  [west, south, east, north]: readonly [number, number, number, number],
  step: number,
): Lattice {
  const column = Math.floor(west / step) - MARGIN
  const row = Math.floor(south / step) - MARGIN
  const width = Math.ceil(east / step) + MARGIN - column + 1
  return {
    west: column * step,
    south: row * step,
    step,
    width,
    height: Math.ceil(north / step) + MARGIN - row + 1,
    words: (width + 31) >> 5,
  }
}

export const bitsOf = ({ words, height }: Lattice): Uint32Array => new Uint32Array(words * height)

/** Whether the point of a column and row is set. */
export const hasBit = ({ words }: Lattice, bits: Uint32Array, column: number, row: number) =>
  (bits[row * words + (column >> 5)]! >>> (column & 31)) & 1

/**
 * Every point within two steps (a square of five by five without its corners) of one that is set. First the cross of
 * five points, then the square of nine.
 */
export function widen(lattice: Lattice, bits: Uint32Array): Uint32Array {
  const { words, height } = lattice
  const cross = new Uint32Array(bits.length)
  const square = new Uint32Array(bits.length)
  for (let row = 1; row < height - 1; row++)
    for (let word = 0; word < words; word++) {
      const at = row * words + word
      cross[at] = spread(bits, at, word, words) | bits[at - words]! | bits[at + words]!
    }
  for (let row = 0; row < height; row++)
    for (let word = 0; word < words; word++) {
      const at = row * words + word
      square[at] = spread(cross, at, word, words)
    }
  for (let at = words; at < cross.length - words; at++)
    cross[at] = square[at - words]! | square[at]! | square[at + words]!
  return cross
}

/** Those points of whose nine (themselves and those around) at least five are set: corners and teeth go. */
export function smooth(lattice: Lattice, bits: Uint32Array): Uint32Array {
  const { words, height } = lattice
  // Two bits for each point: how many of the three of its row are set.
  const ones = new Uint32Array(bits.length)
  const twos = new Uint32Array(bits.length)
  for (let row = 0; row < height; row++)
    for (let word = 0; word < words; word++) {
      const at = row * words + word
      const here = bits[at]!
      const left = west(bits, at, word)
      const right = east(bits, at, word, words)
      ones[at] = here ^ left ^ right
      twos[at] = (here & left) | (here & right) | (left & right)
    }
  const smoothed = new Uint32Array(bits.length)
  for (let at = words; at < bits.length - words; at++) {
    const [a, b, c] = [ones[at - words]!, ones[at]!, ones[at + words]!]
    const [d, e, f] = [twos[at - words]!, twos[at]!, twos[at + words]!]
    if ((a | b | c | d | e | f) === 0) continue
    const one = a ^ b ^ c
    const carry = (a & b) | (a & c) | (b & c)
    // Four bits d, e, f and the carry, each worth two.
    const x = d ^ e
    const y = f ^ carry
    const two = x ^ y
    const four = (d & e) ^ (f & carry) ^ (x & y)
    const eight = d & e & f & carry
    // Five to nine.
    smoothed[at] = eight | (four & (one | two))
  }
  return smoothed
}

/** How many of the nine points around one are set. */
export function countAround(lattice: Lattice, bits: Uint32Array, column: number, row: number) {
  const first = column - 1
  const word = first >> 5
  const shift = first & 31
  let count = 0
  for (let at = (row - 1) * lattice.words + word, i = 0; i < 3; i++, at += lattice.words) {
    const low = bits[at]! >>> shift
    const three = (shift > 29 ? low | (bits[at + 1]! << (32 - shift)) : low) & 7
    count += (0b11101001_10010100 >>> (2 * three)) & 3
  }
  return count
}

/** Whether a line of metres (x, y, x, y … EPSG:2154) passes a point that is set. */
export function passesMarked(
  lattice: Lattice,
  bits: Uint32Array,
  line: ArrayLike<number>,
): boolean {
  const { west, south, step, width, height } = lattice
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = (10 * line[i]! - west) / step
    const y = (10 * line[i + 1]! - south) / step
    const dx = i + 2 < line.length ? (10 * line[i + 2]! - west) / step - x : 0
    const dy = i + 2 < line.length ? (10 * line[i + 3]! - south) / step - y : 0
    const pieces = Math.ceil(Math.hypot(dx, dy)) || 1
    for (let piece = 0; piece < pieces; piece++) {
      const column = Math.round(x + (piece / pieces) * dx)
      const row = Math.round(y + (piece / pieces) * dy)
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      if (hasBit(lattice, bits, column, row)) return true
    }
  }
  return false
}

/** The bits of a word with those of the points left and right of them. */
const spread = (bits: Uint32Array, at: number, word: number, words: number) =>
  bits[at]! | west(bits, at, word) | east(bits, at, word, words)
/** For each point whether the one before it in its row is set. */
const west = (bits: Uint32Array, at: number, word: number) =>
  (bits[at]! << 1) | (word > 0 ? bits[at - 1]! >>> 31 : 0)
const east = (bits: Uint32Array, at: number, word: number, words: number) =>
  (bits[at]! >>> 1) | (word < words - 1 ? bits[at + 1]! << 31 : 0)
