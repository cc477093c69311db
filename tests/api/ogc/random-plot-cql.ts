// Random trees of CQL2 that mean something for plots of the small version: names and values that occur.
import * as fc from 'fast-check'
import type { Expression, Listed, Place, Scalar } from '../../../geodata/model/cql2/expression.ts'
import { ARRAY_FUNCTIONS, COMPARISONS } from '../../../geodata/model/cql2/expression.ts'
import { CONSTRAINTS, STATUSES, USES, ZONES } from '../../../geodata/model/codes.ts'

const at = 0
const property = (name: string): Scalar & { kind: 'property' } => ({ kind: 'property', name, at })
const text = (value: string): Scalar => ({ kind: 'text', value, at })
const always = fc.constant(at)

const texts = fc.oneof(
  fc.constantFrom('zone', 'status', 'name', 'site_id', 'commune', 'code_insee', 'id').map(property),
  fc
    .constantFrom(
      ...ZONES,
      ...STATUSES,
      'Lot 3',
      'Pré 12',
      'S-1',
      'argenteuil',
      "d'a",
      '95018',
      'P-0100',
    )
    .map(text),
)
const folded: fc.Arbitrary<Scalar> = fc.oneof(
  texts,
  texts.map((of) => ({ kind: 'accenti' as const, of, at })),
  texts.map((of) => ({ kind: 'casei' as const, of: { kind: 'accenti' as const, of, at }, at })),
)
const numbers: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom('surface_ha', 'usable_ha', 'rail_straight_km', 'junction_min').map(property),
  fc
    .oneof(fc.integer({ min: -5, max: 30 }), fc.constantFrom(0.0225, 1.5, 4.0401, 7.25))
    .map((value) => ({ kind: 'number' as const, value, at })),
)
const patterns = fc
  .constantFrom('%', '_%', '', 'Lot%', '%é%', 'P-00__', '%\\_%', '%t 1', 'A%c')
  .map(text)
const lists = (name: string, codes: readonly string[]): fc.Arbitrary<Listed> =>
  fc.oneof(
    fc.constant(property(name)),
    fc
      .subarray([...codes], { maxLength: 3 })
      .map((some) => ({ kind: 'list' as const, values: some.map(text), at })),
  )

/** Corners on half metres and off: squares of the small version have whole ones. */
const easting = fc.integer({ min: 639_000, max: 649_000 })
const northing = fc.integer({ min: 6_869_000, max: 6_878_000 })
const geometry: Place = property('geometry')
const point: fc.Arbitrary<Place> = fc
  .tuple(easting, northing)
  .map((coordinates) => ({ kind: 'shape', shape: { type: 'Point', coordinates }, at }))
const box: fc.Arbitrary<Place> = fc
  .tuple(easting, northing, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }))
  .map(([x, y, width, height]) => ({ kind: 'box', box: [x, y, x + width, y + height], at }))

const compared = (value: fc.Arbitrary<Scalar>): fc.Arbitrary<Expression>[] => [
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom(...COMPARISONS),
    left: value,
    right: value,
    at: always,
  }),
  fc.record({
    kind: fc.constant('between' as const),
    value,
    least: value,
    most: value,
    at: always,
  }),
  fc.record({
    kind: fc.constant('in' as const),
    value,
    list: fc.array(value, { minLength: 1, maxLength: 4 }),
    at: always,
  }),
  fc.record({ kind: fc.constant('isNull' as const), value, at: always }),
]
const array = (value: fc.Arbitrary<Listed>): fc.Arbitrary<Expression> =>
  fc.record({
    kind: fc.constant('array' as const),
    op: fc.constantFrom(...ARRAY_FUNCTIONS),
    left: value,
    right: value,
    at: always,
  })

const predicate: fc.Arbitrary<Expression> = fc.oneof(
  ...compared(folded),
  ...compared(numbers),
  fc.record({ kind: fc.constant('like' as const), value: folded, pattern: patterns, at: always }),
  array(lists('uses', USES)),
  array(lists('constraints', CONSTRAINTS)),
  fc.record({
    kind: fc.constant('s_intersects' as const),
    left: fc.constant(geometry),
    right: fc.oneof(point, box),
    at: always,
  }),
  fc.record({
    kind: fc.constant('s_dwithin' as const),
    left: fc.oneof(point, box),
    right: fc.constant(geometry),
    metres: fc.integer({ min: 0, max: 3000 }),
    at: always,
  }),
  fc.constant<Expression>({ kind: 'constant', value: true, at }),
)

export const { tree: randomPlotCql } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    predicate,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      at: always,
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('tree'), at: always }),
  ),
}))
