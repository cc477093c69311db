// Questions that cost the database much: so many at once of each kind, a few of their queries at a time over all kinds, and
// each ends with its client. What is quick is never behind more than those few.
import type { Database, Sql } from '../../geodata/db/open-database.ts'
import type { Places } from './places.ts'
import { createPlaces } from './places.ts'
import { untilGone } from './until-gone.ts'

export type HeavyPlace = {
  /** Does the work in a place of its own, with a client whose queries end once `signal` says that nobody waits. */
  run<T>(work: (sql: Sql) => Promise<T>, signal?: AbortSignal): Promise<T>
}

export type HeavyPlaces = Record<'items' | 'readings' | 'areas' | 'groups', HeavyPlace> & {
  /** Of a question that has a place already: an export, which holds its own while it is sent. */
  sqlUntil(signal?: AbortSignal): Sql
}

const BUSY = 'Many such questions are being answered: please try again in a moment'
/** More of each kind may wait than one client may ask for at once. */
const LINE = { waiting: 64, patienceMs: 10_000, busy: BUSY }
/** Who is inside is behind a few queries of others, each of which ends. */
const STEPS = { waiting: Infinity, patienceMs: 120_000, busy: BUSY }

export function createHeavyPlaces({ sql, heavy }: Database): HeavyPlaces {
  // The embedded engine has one session: a second query would only stand before what is quick.
  const steps: Places = createPlaces({ ...STEPS, atOnce: heavy?.connections ?? 1 })
  const sqlUntil = (signal?: AbortSignal) => untilGone(heavy?.sql ?? sql, steps, signal)
  const place = (atOnce: number): HeavyPlace => {
    const places = createPlaces({ ...LINE, atOnce })
    return { run: (work, signal) => places.run(() => work(sqlUntil(signal)), signal) }
  }
  return { items: place(2), readings: place(2), areas: place(2), groups: place(1), sqlUntil }
}
