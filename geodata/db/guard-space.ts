// A run stops before the disk is full. (PGlite does not survive every write that finds no room: it may turn for ever.)
import { DatabaseError } from './database-error.ts'
import type { Database, Sql } from './open-database.ts'

/** More than what one statement of a run writes, its log and a checkpoint included. */
export const LEAST_FREE_BYTES = 192 << 20
/** The disk is asked at most so often. */
const ASKED_MS = 100

/**
 * The client of a run: a statement that is begun with less than LEAST_FREE_BYTES on the disk of the embedded engine throws
 * a DatabaseError `full` instead. A server guards its own disk.
 */
export function guardSpace({ sql, freeBytes }: Database): Sql {
  if (!freeBytes) return sql
  let asked = -Infinity
  const check = () => {
    if (performance.now() - asked < ASKED_MS) return
    if (freeBytes() < LEAST_FREE_BYTES)
      throw new DatabaseError(
        'full',
        `the disk of the data folder is nearly full: a run needs ${LEAST_FREE_BYTES >> 20} MiB free, nothing was changed`,
      )
    asked = performance.now()
  }
  return guarded(sql, check)
}

function guarded(sql: Sql, check: () => void): Sql {
  return new Proxy(sql, {
    apply(target, self, args: unknown[]) {
      check()
      return Reflect.apply(target, self, args) as unknown
    },
    get(target, key) {
      if (key !== 'begin') return Reflect.get(target, key) as unknown
      return (work: (tx: Sql) => unknown) =>
        target.begin((tx) => work(guarded(tx as unknown as Sql, check)))
    },
  })
}
