// Queries end with their client: what waits is not asked at all; what runs ends its step and is asked no further, or is cancelled
// where that is right.
import type { PendingQuery, Row, Sql } from 'postgres'
import type { Places } from './places.ts'

/** `active`: the database works on it. */
type Query = PendingQuery<Row[]> & { active?: boolean }

export type Way = {
  steps: Places
  /**
   * Whether what runs is cancelled: only where no more of `steps` run at once than there are connections. postgres.js puts
   * what is beyond those behind others on one connection, and the cancel of such a query gives its answer to the next.
   */
  cancels: boolean
}

const CANCELLED = '57014'
/** A cancel that comes late ends the next query of its connection, which may be that of somebody who still waits. */
const MOST_TRIES = 5
const LOOK_AGAIN_MS = 20

/**
 * `sql` for one question: each of its queries takes one of `steps` when it is waited for, and ends once `signal` says that
 * nobody waits. For queries that only read, or may be run twice, and are awaited as they are: no cursors, no transactions.
 */
export function untilGone(sql: Sql, { steps, cancels }: Way, signal?: AbortSignal): Sql {
  return new Proxy(sql, {
    apply(target, self, given) {
      const make = (): unknown => Reflect.apply(target, self, given)
      const made = make()
      return isQuery(made)
        ? inSteps(made, () => steps.run(() => askFor(make, cancels, signal), signal))
        : made
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

async function askFor(
  make: () => unknown,
  cancels: boolean,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted()
    const query = make()
    if (!isQuery(query)) return query
    let later: NodeJS.Timeout | undefined
    // One that postgres.js still connects for is let be: cancelled then, it would take the connection with it for ever.
    const cancel = (): void => {
      if (query.active) void Promise.resolve(query.cancel()).catch(() => {})
      else later = setTimeout(cancel, LOOK_AGAIN_MS)
    }
    if (cancels) signal?.addEventListener('abort', cancel)
    try {
      return await query
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code !== CANCELLED || signal?.aborted || tries === MOST_TRIES) throw error
    } finally {
      clearTimeout(later)
      signal?.removeEventListener('abort', cancel)
    }
  }
}
