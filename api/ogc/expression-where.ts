// A tree of CQL2 as a condition on rows `item` of a collection. Names are looked up in the collection's own list and
// values are parameters; types are checked here, so that the database is never asked what it would refuse.
import type { Fragment, Sql } from 'postgres'
import { CqlFault, shown } from '../../geodata/model/cql2/cql-fault.ts'
import type {
  ArrayFunction,
  Expression,
  Listed,
  Place,
} from '../../geodata/model/cql2/expression.ts'
import type { OgcCollection } from './collection.ts'
import type { Geometries } from './literal-geometries.ts'
import { scalarTerm, sameKind } from './scalar-term.ts'
import { GEOMETRY, propertyOf } from './property-of.ts'

/** Throws a CqlFault for an unknown property, or values that cannot be compared. */
export function expressionWhere(
  sql: Sql,
  collection: OgcCollection,
  expression: Expression,
  geometries: Geometries,
): Fragment {
  const term = (value: Parameters<typeof scalarTerm>[2]) => scalarTerm(sql, collection, value)

  /** In parentheses, and flat whatever their number: nested fragments would cost stack. */
  const joined = (parts: readonly Fragment[], between: Fragment) =>
    sql`(${parts.map((part, index) => (index ? sql` ${between} ${part}` : part))})`

  function whereOf(one: Expression): Fragment {
    switch (one.kind) {
      case 'and':
      case 'or':
        return joined(one.parts.map(whereOf), one.kind === 'and' ? sql`and` : sql`or`)
      case 'not':
        return sql`(not ${whereOf(one.part)})`
      case 'constant':
        return one.value ? sql`true` : sql`false`
      case 'compare': {
        const [left, right] = sameKind(sql, [term(one.left), term(one.right)])
        return sql`(${left} ${comparison(sql, one.op)} ${right})`
      }
      case 'like': {
        const [value, pattern] = [term(one.value), term(one.pattern)]
        if (value.type !== 'string') throw new CqlFault('LIKE compares texts', one.at)
        return sql`(${value.sql} like ${pattern.sql})`
      }
      case 'between': {
        const [value, least, most] = sameKind(sql, [
          term(one.value),
          term(one.least),
          term(one.most),
        ])
        return sql`(${value} between ${least} and ${most})`
      }
      case 'in': {
        const [value, ...list] = sameKind(sql, [term(one.value), ...one.list.map(term)])
        return sql`(${value} in ${joined(list, sql`,`)})`
      }
      case 'isNull': {
        const isGeometry = one.value.kind === 'property' && one.value.name === GEOMETRY
        return isGeometry ? sql`(item.geom is null)` : sql`(${term(one.value).sql} is null)`
      }
      case 's_intersects':
        return sql`ST_Intersects(${placeOf(one.left)}, ${placeOf(one.right)})`
      case 's_dwithin':
        return sql`ST_DWithin(${placeOf(one.left)}, ${placeOf(one.right)}, ${one.metres}::float8)`
      case 'array':
        return arrayCondition(sql, one.op, listOf(one.left), listOf(one.right))
    }
  }

  function placeOf(place: Place): Fragment {
    if (place.kind !== 'property') return sql`${geometries.get(place) ?? ''}::geometry`
    if (place.name === GEOMETRY) return sql`item.geom`
    throw new CqlFault(
      `${shown(propertyOf(collection, place).name)} is no geometry; ${GEOMETRY} is`,
      place.at,
    )
  }

  function listOf(list: Listed): Fragment {
    if (list.kind === 'property') {
      const property = propertyOf(collection, list)
      if (property.type !== 'strings') throw new CqlFault(`${property.name} is no array`, list.at)
      return property.sql(sql)
    }
    const values = list.values.map((one) => {
      const { type, sql: value } = term(one)
      if (type !== 'string') throw new CqlFault('an array here holds texts', one.at)
      return value
    })
    return values.length
      ? sql`array[${values.map((one, index) => (index ? sql`, ${one}` : one))}]::text[]`
      : sql`'{}'::text[]`
  }

  return whereOf(expression)
}

function comparison(sql: Sql, op: string): Fragment {
  switch (op) {
    case '=':
      return sql`=`
    case '<>':
      return sql`<>`
    case '<':
      return sql`<`
    case '>':
      return sql`>`
    case '<=':
      return sql`<=`
    default:
      return sql`>=`
  }
}

/** Arrays are sets here: equal when each holds all of the other. */
function arrayCondition(sql: Sql, op: ArrayFunction, left: Fragment, right: Fragment): Fragment {
  switch (op) {
    case 'a_contains':
      return sql`(${left} @> ${right})`
    case 'a_containedby':
      return sql`(${left} <@ ${right})`
    case 'a_overlaps':
      return sql`(${left} && ${right})`
    case 'a_equals':
      return sql`(${left} @> ${right} and ${left} <@ ${right})`
  }
}
