// A single value of a filter in SQL, with the type that it is compared as.
import type { Fragment, Sql } from 'postgres'
import { faultOfInstant } from '../../geodata/model/cql2/check-scalar.ts'
import { CqlFault } from '../../geodata/model/cql2/cql-fault.ts'
import type { At, Scalar } from '../../geodata/model/cql2/expression.ts'
import type { OgcCollection } from './collection.ts'
import { propertyOf } from './property-of.ts'

type TermType = 'string' | 'number' | 'boolean' | 'instant' | 'strings'
export type Term = {
  type: TermType
  sql: Fragment
  at: At
  /** Set for a text that is written out: it may be read as a date. */
  text?: string
}

const SAID: Record<TermType, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  instant: 'a date',
  strings: 'an array',
}

/** Throws a CqlFault for an unknown property, or a folding of what is no text. */
export function scalarTerm(sql: Sql, collection: OgcCollection, value: Scalar): Term {
  const { at } = value
  switch (value.kind) {
    case 'property': {
      const property = propertyOf(collection, value)
      const held = property.sql(sql)
      if (property.type === 'date') return { type: 'instant', sql: sql`${held}::timestamp`, at }
      return { type: property.type === 'integer' ? 'number' : property.type, sql: held, at }
    }
    case 'text':
      return { type: 'string', sql: sql`${value.value}::text`, at, text: value.value }
    case 'number':
      return { type: 'number', sql: sql`${value.value}::float8`, at }
    case 'boolean':
      return { type: 'boolean', sql: value.value ? sql`true` : sql`false`, at }
    case 'date':
    case 'timestamp':
      return { type: 'instant', sql: instant(sql, value.value), at }
    case 'casei':
    case 'accenti': {
      const of = scalarTerm(sql, collection, value.of)
      if (of.type !== 'string') throw new CqlFault(`${value.kind} takes a text`, value.of.at)
      const folded =
        value.kind === 'casei'
          ? sql`lower(${of.sql})`
          : sql`regexp_replace(normalize(${of.sql}, NFD), '[\u0300-\u036f]', '', 'g')`
      return { type: 'string', sql: folded, at }
    }
  }
}

/**
 * Terms that are compared with each other, in SQL. Texts are ordered by code point, the same on every server. Throws a
 * CqlFault where one is of another type than the first.
 */
export function sameKind<const Terms extends readonly Term[]>(
  sql: Sql,
  terms: Terms,
): { [index in keyof Terms]: Fragment } {
  const isInstant = terms.some(({ type }) => type === 'instant')
  const read = terms.map((term): Term => {
    if (!isInstant || term.text === undefined) return term
    const fault = faultOfInstant('date', term.text) && faultOfInstant('timestamp', term.text)
    if (fault) throw new CqlFault('a date is written 2024-03-01', term.at)
    return { type: 'instant', sql: instant(sql, term.text), at: term.at }
  })
  const [first] = read
  for (const term of read) {
    if (term.type === 'strings')
      throw new CqlFault(
        'an array is compared by A_CONTAINS, A_OVERLAPS, A_EQUALS or A_CONTAINEDBY',
        term.at,
      )
    if (first && term.type !== first.type)
      throw new CqlFault(`${SAID[term.type]} stands beside ${SAID[first.type]}`, term.at)
  }
  return read.map(({ type, sql: value }) =>
    type === 'string' ? sql`(${value} collate "C")` : value,
  ) as { [index in keyof Terms]: Fragment }
}

/** A time in UTC, whose zone is written as Z. */
const instant = (sql: Sql, text: string): Fragment => sql`${text}::text::timestamp`
