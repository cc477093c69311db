// One data run at a time: a lock row with pid and heartbeat. (The embedded engine grants advisory locks to everyone.)
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError } from './database-error.ts'
import { isAway } from './is-away.ts'
import type { Sql, Transaction } from './open-database.ts'
import { isAlive } from './is-alive.ts'

const HEARTBEAT_MS = 10_000
const STALE_S = 60
const LOST =
  'the connection to the database was lost in the middle of the run: nothing half made is served, run it again'

type Holder = { holder: string; pid: number; host: string; stale: boolean }

/**
 * Runs `work` while holding the lock. When another run holds it: waits (telling `onWait` once) or throws a
 * DatabaseError `busy`. A lock whose process is gone, or whose heartbeat stopped a minute ago, is taken over. Throws a
 * DatabaseError `unreachable` when the connection is lost meanwhile.
 */
export async function withRunLock<T>(
  sql: Sql,
  holder: string,
  work: () => Promise<T>,
  options: { wait?: boolean; onWait?: (by: string) => void } = {},
): Promise<T> {
  let told = false
  for (;;) {
    const other = await tryLock(sql, holder)
    if (!other) break
    const by = `${other.holder} (process ${other.pid})`
    if (!options.wait) throw new DatabaseError('busy', `another data run is under way: ${by}`)
    if (!told) options.onWait?.(by)
    told = true
    await sleep(500)
  }
  const beat = setInterval(() => {
    sql`update explorer.run_lock set heartbeat = now() where ${mine(sql)}`.catch(() => {})
  }, HEARTBEAT_MS)
  beat.unref()
  let result: T
  try {
    result = await work()
  } catch (error) {
    clearInterval(beat)
    // The first error is the one to tell; a lock that stays is taken over once this process has ended.
    await letGo(sql).catch(() => {})
    throw isAway(error) ? new DatabaseError('unreachable', LOST, error) : error
  }
  clearInterval(beat)
  await letGo(sql)
  return result
}

/**
 * Within a transaction: throws a DatabaseError `busy` when another process has taken the lock of this one over, and keeps
 * others from doing so until the transaction ends. To be asked before what a run may do only once it is alone.
 */
export async function refuseTakenOver(tx: Transaction): Promise<void> {
  const [other] = await tx<{ holder: string; pid: number; mine: boolean }[]>`
    select holder, pid, ${mine(tx)} as mine from explorer.run_lock for share`
  if (other && !other.mine)
    throw new DatabaseError(
      'busy',
      `another data run has taken over from this one: ${other.holder} (process ${other.pid})`,
    )
}

const mine = (sql: Transaction) => sql`(pid = ${process.pid} and host = ${hostname()})`

async function letGo(sql: Sql): Promise<void> {
  await sql`delete from explorer.run_lock where ${mine(sql)}`
}

/** Takes the lock, or answers who holds it. */
async function tryLock(sql: Sql, holder: string): Promise<Holder | undefined> {
  return sql.begin(async (tx) => {
    await tx`lock table explorer.run_lock in exclusive mode`
    const [other] = await tx<Holder[]>`
      select holder, pid, host, heartbeat < now() - make_interval(secs => ${STALE_S}) as stale
      from explorer.run_lock`
    if (other && !other.stale && !(other.host === hostname() && !isAlive(other.pid))) return other
    await tx`delete from explorer.run_lock`
    await tx`insert into explorer.run_lock (holder, pid, host) values (${holder}, ${process.pid}, ${hostname()})`
    return undefined
  }) as Promise<Holder | undefined>
}
