// Queries end with their client: what waits is not asked at all, what runs ends its step and is asked no further. It is not
// cancelled: under load a cancel of postgres.js was seen to leave another question without its rows.
import type { PendingQuery, Row, Sql } from 'postgres'
import type { Places } from './places.ts'

type Query = PendingQuery<Row[]>

/**
 * `sql` for one question: each of its queries takes one of `steps` when it is waited for, and ends once `signal` says that
 * nobody waits. For queries that only read, or may be run twice, and are awaited as they are: no cursors, no transactions.
 */
export function untilGone(sql: Sql, steps: Places, signal?: AbortSignal): Sql {
  return new Proxy(sql, {
    apply(target, self, given) {
      const make = (): unknown => Reflect.apply(target, self, given)
      const made = make()
      return isQuery(made) ? inSteps(made, () => steps.run(async () => await make(), signal)) : made
    },
  })
}

/** Names and lists are made by the same function as queries. */
const isQuery = (made: unknown): made is Query => made instanceof Promise && 'cancel' in made

/** `made` stays what others are written with; who waits for it waits for one like it. */
function inSteps(made: Query, run: () => Promise<unknown>): Query {
  let asked: Promise<unknown> | undefined
  const ask = () => (asked ??= run())
  return Object.assign(made, {
    then: (...given: Parameters<Promise<unknown>['then']>) => ask().then(...given),
    catch: (...given: Parameters<Promise<unknown>['catch']>) => ask().catch(...given),
    finally: (...given: Parameters<Promise<unknown>['finally']>) => ask().finally(...given),
  })
}
