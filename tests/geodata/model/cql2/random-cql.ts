// Random trees of CQL2, for tests of its two encodings.
import * as fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import type {
  Expression,
  Listed,
  Place,
  Scalar,
} from '../../../../geodata/model/cql2/expression.ts'
import { ARRAY_FUNCTIONS, COMPARISONS } from '../../../../geodata/model/cql2/expression.ts'

const at = 0
const name = fc.constantFrom('zone', 'surface_ha', 'été', 'a:b.c', 'and', 'point')
const property: fc.Arbitrary<Scalar & { kind: 'property' }> = name.map((one) => ({
  kind: 'property',
  name: one,
  at,
}))
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom("d'activité", '\\', '\\a', "\\'", '', 'a%_\\%', "''", '\n\t'),
  )
  .filter((one) => !one.includes('\0'))
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => (Object.is(one, -0) ? 0 : one))
const literal: fc.Arbitrary<Scalar> = fc.oneof(
  text.map((value) => ({ kind: 'text' as const, value, at })),
  number.map((value) => ({ kind: 'number' as const, value, at })),
  fc.boolean().map((value) => ({ kind: 'boolean' as const, value, at })),
  fc.constantFrom<Scalar>(
    { kind: 'date', value: '2024-02-29', at },
    { kind: 'timestamp', value: '2024-03-01T12:00:00.5Z', at },
  ),
)
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  property,
  literal,
  property.map((of) => ({ kind: 'casei' as const, of: { kind: 'accenti' as const, of, at }, at })),
)
const pattern: fc.Arbitrary<Scalar> = text.map((one) => ({
  kind: 'text',
  value: one.replace(/\\+$/, ''),
  at,
}))
const position: fc.Arbitrary<Position> = fc.tuple(number, number)
const ring = fc
  .array(position, { minLength: 3, maxLength: 5 })
  .map((open) => [...open, open[0] as Position])
const rings = fc.array(ring, { minLength: 1, maxLength: 2 })
const line = fc.array(position, { minLength: 2, maxLength: 4 })
const plain: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  rings.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(rings, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
)
const shape = fc.oneof(
  plain,
  fc
    .array(plain, { minLength: 1, maxLength: 2 })
    .map((geometries) => ({ type: 'GeometryCollection' as const, geometries })),
)
const place: fc.Arbitrary<Place> = fc.oneof(
  property,
  shape.map((one) => ({ kind: 'shape' as const, shape: one, at })),
  fc.tuple(number, number, number, number).map((box) => ({ kind: 'box' as const, box, at })),
)
const listed: fc.Arbitrary<Listed> = fc.oneof(
  property,
  fc.array(literal, { maxLength: 3 }).map((values) => ({ kind: 'list' as const, values, at })),
)

const predicate: fc.Arbitrary<Expression> = fc.oneof(
  fc.boolean().map((value) => ({ kind: 'constant' as const, value, at })),
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom(...COMPARISONS),
    left: scalar,
    right: scalar,
    at: fc.constant(at),
  }),
  fc.record({ kind: fc.constant('like' as const), value: scalar, pattern, at: fc.constant(at) }),
  fc.record({
    kind: fc.constant('between' as const),
    value: scalar,
    least: scalar,
    most: scalar,
    at: fc.constant(at),
  }),
  fc.record({
    kind: fc.constant('in' as const),
    value: scalar,
    list: fc.array(scalar, { minLength: 1, maxLength: 3 }),
    at: fc.constant(at),
  }),
  fc.record({ kind: fc.constant('isNull' as const), value: scalar, at: fc.constant(at) }),
  fc.record({
    kind: fc.constant('s_intersects' as const),
    left: place,
    right: place,
    at: fc.constant(at),
  }),
  fc.record({
    kind: fc.constant('s_dwithin' as const),
    left: place,
    right: place,
    metres: fc.integer({ min: 0, max: 100_000 }),
    at: fc.constant(at),
  }),
  fc.record({
    kind: fc.constant('array' as const),
    op: fc.constantFrom(...ARRAY_FUNCTIONS),
    left: listed,
    right: listed,
    at: fc.constant(at),
  }),
)
/** Any tree of the grammar, of names and values that mean nothing. */
export const { tree: randomCql } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    predicate,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      at: fc.constant(at),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('tree'), at: fc.constant(at) }),
  ),
}))
