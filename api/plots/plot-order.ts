// All plots of a version in the order of a sort, worked out once: a page is then read off it, past the plots that are dropped.
import type { Sql } from 'postgres'
import { tableOf } from '../../geodata/db/data-version.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'
import type { Drops } from '../columnar/criterion-masks.ts'
import type { PageEnd, Sort } from './plot-page.ts'

type Key = PageEnd['key']
export type PlotOrder = {
  ordinals: Int32Array
  /** Of each plot, its place among all. */
  places: Int32Array
  /** What a plot is ordered by; null where unknown, which stands last. */
  keyOf(ordinal: number): Key
  /** Whether a plot that is not of this version would stand before this one. */
  isBefore(end: PageEnd, ordinal: number): boolean
}
/** By the copy, so that an order goes with its version. */
export type GetOrder = (columns: ColumnarCopy, sort: Sort) => Promise<PlotOrder>

export function createOrders({ sql }: { sql: Sql }): GetOrder {
  const held = new WeakMap<ColumnarCopy, Map<Sort, Promise<PlotOrder>>>()
  return (columns, sort) => {
    const orders = held.get(columns) ?? new Map<Sort, Promise<PlotOrder>>()
    held.set(columns, orders)
    const known = orders.get(sort)
    if (known) return known
    const made =
      sort === 'name' ? orderByName(sql, columns) : Promise.resolve(byNumber(columns, sort))
    orders.set(sort, made)
    made.catch(() => orders.delete(sort))
    return made
  }
}

/** What comes first is least; ties go by ordinal. */
function byNumber(columns: ColumnarCopy, sort: Sort): PlotOrder {
  const access = ACCESSES.find(({ word }) => word === sort)
  const values = access ? columns.metres[access.column] : columns.surface_m2
  const sign = sort === '-surface' ? -1 : 1
  const weight = (value: Key) => (typeof value === 'number' ? sign * value : Infinity)
  const keyOf = (ordinal: number) => (values[ordinal]! < 0 ? null : values[ordinal]!)
  const ordinals = Int32Array.from(values.keys()).sort((a, b) => {
    const [first, second] = [weight(keyOf(a)), weight(keyOf(b))]
    return first === second ? a - b : first - second
  })
  return orderOf(ordinals, keyOf, (end, ordinal) => {
    const [first, second] = [weight(end.key), weight(keyOf(ordinal))]
    return first === second ? end.ordinal < ordinal : first < second
  })
}

const ACCENTED = 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ'
const PLAIN = 'aaaceeeeiioouuuyaaaceeeeiioouuuy'

/** Names are ordered without case or accents, by bytes: the same on every server, whatever its collations. */
async function orderByName(sql: Sql, { served, count }: ColumnarCopy): Promise<PlotOrder> {
  const rows = await sql<{ ordinal: number; key: string }[]>`
    select ordinal, lower(translate(name, ${ACCENTED}::text, ${PLAIN}::text)) collate "C" as key
    from ${tableOf(sql, served, 'plot')}
    order by key, ordinal`
  const keys = new Array<string>(count)
  for (const { ordinal, key } of rows) keys[ordinal] = key
  const ordinals = Int32Array.from(rows, ({ ordinal }) => ordinal)
  return orderOf(
    ordinals,
    (ordinal) => keys[ordinal]!,
    (end, ordinal) => {
      const order = Buffer.compare(Buffer.from(String(end.key)), Buffer.from(keys[ordinal]!))
      return order === 0 ? end.ordinal < ordinal : order < 0
    },
  )
}

function orderOf(
  ordinals: Int32Array,
  keyOf: PlotOrder['keyOf'],
  isBefore: PlotOrder['isBefore'],
): PlotOrder {
  const places = new Int32Array(ordinals.length)
  for (const [place, ordinal] of ordinals.entries()) places[ordinal] = place
  return { ordinals, places, keyOf, isBefore }
}

/** The plots that nothing drops, in order, at most `limit`, after `after`; `end` is where the next page goes on, or null. */
export function pageOf(
  { ordinals, keyOf, isBefore }: PlotOrder,
  drops: Drops,
  { limit, after }: { limit: number; after?: PageEnd | undefined },
): { ordinals: number[]; end: PageEnd | null } {
  const found: number[] = []
  const first = after ? firstThat(ordinals, (ordinal) => isBefore(after, ordinal)) : 0
  for (let at = first; at < ordinals.length && found.length <= limit; at++)
    if (drops[ordinals[at]!] === 0) found.push(ordinals[at]!)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return { ordinals: shown, end: hasMore ? { key: keyOf(last), ordinal: last } : null }
}

/** Where what `holds` begins: from there on it does. */
function firstThat(ordinals: Int32Array, holds: (ordinal: number) => boolean): number {
  let [from, to] = [0, ordinals.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(ordinals[middle]!)) to = middle
    else from = middle + 1
  }
  return from
}
