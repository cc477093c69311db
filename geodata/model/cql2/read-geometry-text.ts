// Geometry literals of a CQL2 text: WKT without SRID, and BBOX or ENVELOPE.
import type { Geometry, Position } from 'geojson'
import { CqlFault } from './cql-fault.ts'
import type { Box, Place } from './expression.ts'
import type { TokenReader } from './token-reader.ts'

export const GEOMETRY_WORDS = [
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
] as const
const BOX_WORDS = ['BBOX', 'ENVELOPE'] as const

/** Reads a literal when one begins here; undefined otherwise. Positions are not checked yet. */
export function readGeometryText(tokens: TokenReader): Place | undefined {
  const { at } = tokens.next
  if (BOX_WORDS.some((word) => tokens.takesWord(word)))
    return { kind: 'box', box: readBox(tokens), at }
  const shape = readShape(tokens)
  return shape && { kind: 'shape', shape, at }
}

function readShape(tokens: TokenReader): Geometry | undefined {
  const word = GEOMETRY_WORDS.find((one) => tokens.takesWord(one))
  if (!word) return undefined
  tokens.takesWord('Z')
  switch (word) {
    case 'POINT':
      return { type: 'Point', coordinates: inParentheses(tokens, position) }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: listOf(tokens, position) }
    case 'POLYGON':
      return { type: 'Polygon', coordinates: listOf(tokens, line) }
    case 'MULTIPOINT':
      return { type: 'MultiPoint', coordinates: listOf(tokens, point) }
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: listOf(tokens, line) }
    case 'MULTIPOLYGON':
      return {
        type: 'MultiPolygon',
        coordinates: listOf(tokens, (inner) => listOf(inner, line)),
      }
    case 'GEOMETRYCOLLECTION':
      return { type: 'GeometryCollection', geometries: listOf(tokens, member) }
  }
}

type Read<T> = (tokens: TokenReader) => T

function listOf<T>(tokens: TokenReader, read: Read<T>): T[] {
  return inParentheses(tokens, () => {
    const list = [read(tokens)]
    while (tokens.takes(',')) list.push(read(tokens))
    return list
  })
}

function inParentheses<T>(tokens: TokenReader, read: Read<T>): T {
  tokens.expect('(')
  const value = read(tokens)
  tokens.expect(')')
  return value
}

/** x y, and a height that is left out. */
function position(tokens: TokenReader): Position {
  const at = [tokens.number(), tokens.number()]
  if (tokens.isNumber) tokens.number()
  return at
}

const line: Read<Position[]> = (tokens) => listOf(tokens, position)

/** Both `MULTIPOINT((1 2),(3 4))` and `MULTIPOINT(1 2,3 4)`. */
const point: Read<Position> = (tokens) =>
  tokens.isNumber ? position(tokens) : inParentheses(tokens, position)

function member(tokens: TokenReader): Geometry {
  if (tokens.isWord('GEOMETRYCOLLECTION'))
    throw new CqlFault('a GEOMETRYCOLLECTION holds no other', tokens.next.at)
  const shape = readShape(tokens)
  if (!shape) throw tokens.unexpected('a geometry')
  return shape
}

function readBox(tokens: TokenReader): Box {
  const { at } = tokens.next
  const box = boxOf(listOf(tokens, (inner) => inner.number()))
  if (!box) throw new CqlFault('a box takes four or six numbers', at)
  return box
}

/** Of four numbers, or six with heights; undefined of others. */
export function boxOf(numbers: readonly number[]): Box | undefined {
  const [a, b, c, d, e, f] = numbers
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  if (numbers.length === 4) return [a, b, c, d]
  return numbers.length === 6 && e !== undefined && f !== undefined ? [a, b, d, e] : undefined
}
