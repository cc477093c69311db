import { expect, it } from 'vitest'
import { readWkb } from '../../../geodata/plane/read-wkb.ts'
import { readShape } from '../../../geodata/plane/shape.ts'

/** `1:u` is a uint32 of 1, other words are doubles or, for the byte order, `<` and `>`. */
function bytes(text: string): Uint8Array {
  const parts: Buffer[] = []
  let little = true
  for (const word of text.trim().split(/\s+/)) {
    const part = Buffer.alloc(word === '<' || word === '>' ? 1 : word.endsWith(':u') ? 4 : 8)
    if (word === '<' || word === '>') {
      little = word === '<'
      part[0] = little ? 1 : 0
    } else if (word.endsWith(':u')) {
      const value = Number(word.slice(0, -2))
      if (little) part.writeUInt32LE(value)
      else part.writeUInt32BE(value)
    } else if (little) part.writeDoubleLE(Number(word))
    else part.writeDoubleBE(Number(word))
    parts.push(part)
  }
  return Buffer.concat(parts)
}
const flat = (arrays: readonly Float64Array[]) => arrays.map((one) => [...one])

it.each([
  ['little-endian', '< 2:u 2:u 1 2 3 4'],
  ['big-endian', '> 2:u 2:u 1 2 3 4'],
  ['with Z as ISO writes it', '< 1002:u 2:u 1 2 9 3 4 9'],
  ['with Z and M as ISO writes them', '< 3002:u 2:u 1 2 9 9 3 4 9 9'],
  ['with Z and an SRID as PostGIS writes them', `< ${0xa0000002}:u 2154:u 2:u 1 2 9 3 4 9`],
])('reads a line %s', (_, text) => {
  expect(flat(readWkb(bytes(text)).lines)).toEqual([[1, 2, 3, 4]])
})

const SQUARE = '< 3:u 1:u 4:u 0 0 1 0 1 1 0 0'

it('gathers the parts of collections by their dimension', () => {
  const { points, lines, polygons } = readWkb(
    bytes(`< 7:u 3:u < 1:u 5 6 > 2:u 2:u 1 2 3 4 < 6:u 1:u ${SQUARE}`),
  )
  expect(flat(points)).toEqual([[5, 6]])
  expect(flat(lines)).toEqual([[1, 2, 3, 4]])
  expect(polygons.map(flat)).toEqual([[[0, 0, 1, 0, 1, 1, 0, 0]]])
})

it('draws rings open, and points as one run', () => {
  const square = readShape(bytes(SQUARE))
  expect(square.kind === 'polygon' && square.polygons.map(flat)).toEqual([[[0, 0, 1, 0, 1, 1]]])
  const points = readShape(bytes('< 4:u 2:u < 1:u 5 6 < 1:u 7 8'))
  expect(points.kind === 'point' && [...points.at]).toEqual([5, 6, 7, 8])
})

it.each([
  ['in a position', '< 2:u 2:u 1 2 3'],
  ['by a count of lines that no bytes follow', '< 5:u 4000000000:u'],
  ['by a count of positions that no bytes follow', '< 2:u 4000000000:u 1 2'],
])('refuses bytes that are cut %s', (_, text) => {
  expect(() => readWkb(bytes(text))).toThrow(RangeError)
})

it('refuses a type that it does not know', () => {
  expect(() => readWkb(bytes('< 15:u 0:u'))).toThrow('type 15')
})
