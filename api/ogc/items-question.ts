// The words of a request for items, read once: what selects, in which CRS, how many. Selecting words become one CQL2 tree.
import { CqlFault, describePlace } from '../../geodata/model/cql2/cql-fault.ts'
import type { Expression, Place, Scalar } from '../../geodata/model/cql2/expression.ts'
import { boxOf } from '../../geodata/model/cql2/read-geometry-text.ts'
import { readCqlJson } from '../../geodata/model/cql2/read-json.ts'
import { readCqlText } from '../../geodata/model/cql2/read-text.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { ApiFault, faultOfIssues } from '../http/api-fault.ts'
import { malformed, readOnce } from '../http/read-question.ts'
import type { OgcCollection, OgcProperty } from './collection.ts'
import type { OgcCrs } from './crs.ts'
import { CRS84, OFFERED_CRS } from './crs.ts'
import { GEOMETRY, queryablesOf } from './property-of.ts'

export const MOST_ITEMS = 10_000
export const USUAL_ITEMS = 100

/** `cql-text` is the draft's name of CQL2 Text: GDAL 3.6 filters on the server only where it is offered. */
export const FILTER_LANGUAGES = ['cql-text', 'cql2-text', 'cql2-json'] as const

export const ITEM_WORDS = [
  'limit',
  'cursor',
  'bbox',
  'bbox-crs',
  'crs',
  'datetime',
  'filter',
  'filter-lang',
  'filter-crs',
] as const

/** Each part of the question with the word that it came from, for the faults that show later. */
export type Selection = { word: string; expression: Expression; crs: OgcCrs; source: string }

export type ItemsQuestion = {
  crs: OgcCrs
  limit: number
  cursor?: string
  selections: readonly Selection[]
  /** The same for the same question, whatever the order of its words; without limit and cursor. */
  canonical: string
}

/** A property that may stand in the address itself, as `zone=U`. */
export const parameterProperties = (collection: OgcCollection): OgcProperty[] =>
  queryablesOf(collection).filter(({ type }) => type !== 'strings')

/** Throws 400 with the word and, for a filter, the place of what is wrong. */
export function readItemsQuestion(
  params: URLSearchParams,
  collection: OgcCollection,
): ItemsQuestion {
  const issues: FilterIssue[] = []
  const once = (word: string, takes: string) => readOnce(params, word, takes, issues)
  const crs = readCrs(once, 'crs', issues)
  const bboxCrs = readCrs(once, 'bbox-crs', issues)
  const filterCrs = readCrs(once, 'filter-crs', issues)
  const limit = readLimit(once, issues)
  const cursor = once('cursor', 'what the link "next" holds')
  checkDatetime(once, issues)
  const selections: Selection[] = []
  const bbox = once('bbox', BBOX_TAKES)
  const box = bbox === undefined ? undefined : boxOf(numbersOf(bbox))
  if (bbox !== undefined && !box) issues.push(malformed('bbox', BBOX_TAKES))
  if (box) {
    const right: Place = { kind: 'box', box, at: 0 }
    const left: Place = { kind: 'property', name: GEOMETRY, at: 0 }
    const expression: Expression = { kind: 's_intersects', left, right, at: 0 }
    selections.push({ word: 'bbox', expression, crs: bboxCrs, source: bbox ?? '' })
  }
  for (const property of parameterProperties(collection)) {
    const text = once(property.name, `one ${property.type}`)
    if (text === undefined) continue
    const value = valueOf(property, text)
    if (!value) {
      issues.push(malformed(property.name, `one ${property.type}`))
      continue
    }
    const left: Scalar = { kind: 'property', name: property.name, at: 0 }
    const expression: Expression = { kind: 'compare', op: '=', left, right: value, at: 0 }
    selections.push({ word: property.name, expression, crs: CRS84, source: text })
  }
  const filter = once('filter', 'an expression of CQL2')
  const language = once('filter-lang', `one of ${FILTER_LANGUAGES.join(', ')}`)
  const isKnown = FILTER_LANGUAGES.some((one) => one === language)
  if (language !== undefined && !isKnown)
    issues.push(malformed('filter-lang', `one of ${FILTER_LANGUAGES.join(', ')}`))
  if (issues.length) throw faultOfIssues(issues)
  if (filter !== undefined) {
    const read = language === 'cql2-json' ? readCqlJson : readCqlText
    const expression = told('filter', filter, () => read(filter))
    selections.push({ word: 'filter', expression, crs: filterCrs, source: filter })
  }
  const canonical = JSON.stringify([
    collection.id,
    crs.uri,
    language,
    selections.map((one) => [one.word, one.crs.uri, one.source]),
  ])
  return { crs, limit, ...(cursor === undefined ? {} : { cursor }), selections, canonical }
}

/** Runs `read`; what it finds wrong with a filter is answered with the word and the place. */
export function told<T>(word: string, source: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw toldFault(word, source, error)
  }
}

export function toldFault(word: string, source: string, error: unknown): unknown {
  if (!(error instanceof CqlFault)) return error
  const place = word === 'filter' ? ` (${describePlace(error.at, source)})` : ''
  const message = `${word}: ${error.message}${place}`
  const code = error.status === 400 ? 'malformed' : 'impossible'
  return new ApiFault(error.status, code, message, { issues: [{ word, code, message }] })
}

type Once = (word: string, takes: string) => string | undefined

const BBOX_TAKES = 'four or six numbers: least corner, greatest corner'

const numbersOf = (text: string): number[] =>
  text
    .split(',')
    .map((one) => (NUMBER.test(one) ? Number(one) : Number.NaN))
    .some((one) => !Number.isFinite(one))
    ? []
    : text.split(',').map(Number)
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*$/

function readCrs(once: Once, word: string, issues: FilterIssue[]): OgcCrs {
  const takes = `one of ${OFFERED_CRS.map(({ uri }) => uri).join(', ')}`
  const uri = once(word, takes)
  if (uri === undefined) return CRS84
  const found = OFFERED_CRS.find((one) => one.uri === uri)
  if (!found && uri !== '') issues.push(malformed(word, takes))
  return found ?? CRS84
}

/** From 1; more than the most is the most, as Part 1 asks. */
function readLimit(once: Once, issues: FilterIssue[]): number {
  const takes = `a whole number from 1; ${MOST_ITEMS} is the most in one answer`
  const text = once('limit', takes)
  if (text === undefined) return USUAL_ITEMS
  const limit = /^\d{1,15}$/.test(text) ? Number(text) : 0
  if (limit < 1) issues.push(malformed('limit', takes))
  return Math.min(limit, MOST_ITEMS)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/

/** No collection has a time that its features are of: every one matches, as Part 1 says. */
function checkDatetime(once: Once, issues: FilterIssue[]): void {
  const takes = 'an instant or an interval of RFC 3339'
  const text = once('datetime', takes)
  if (text === undefined) return
  const ends = text.split('/')
  const isOpen = (end: string) => ends.length === 2 && (end === '' || end === '..')
  const isRead = ends.every(
    (end) => isOpen(end) || (INSTANT.test(end) && !Number.isNaN(Date.parse(end))),
  )
  if (!isRead || ends.length > 2 || ends.every(isOpen)) issues.push(malformed('datetime', takes))
}

function valueOf({ type }: OgcProperty, text: string): Scalar | undefined {
  if (type === 'string' || type === 'date')
    return text.includes('\0') ? undefined : { kind: 'text', value: text, at: 0 }
  if (type === 'boolean')
    return /^(true|false)$/.test(text)
      ? { kind: 'boolean', value: text === 'true', at: 0 }
      : undefined
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? { kind: 'number', value, at: 0 } : undefined
}
