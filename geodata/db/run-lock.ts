// One data run at a time: a lock row with pid and heartbeat. (The embedded engine grants advisory locks to everyone.)
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError } from './database-error.ts'
import type { Sql } from './open-database.ts'

const HEARTBEAT_MS = 10_000
const STALE_S = 60

type Holder = { holder: string; pid: number; host: string; stale: boolean }

/**
 * Runs `work` while holding the lock. When another run holds it: waits (telling `onWait` once) or throws a
 * DatabaseError `busy`. A lock whose process is gone, or whose heartbeat stopped a minute ago, is taken over.
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
    sql`update explorer.run_lock set heartbeat = now() where pid = ${process.pid}`.catch(() => {})
  }, HEARTBEAT_MS)
  beat.unref()
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await sql`delete from explorer.run_lock where pid = ${process.pid} and host = ${hostname()}`
  }
}

/** Takes the lock, or answers who holds it. */
async function tryLock(sql: Sql, holder: string): Promise<Holder | undefined> {
  return sql.begin(async (tx) => {
    await tx`lock table explorer.run_lock in exclusive mode`
    const [other] = await tx<Holder[]>`
      select holder, pid, host, heartbeat < now() - make_interval(secs => ${STALE_S}) as stale
      from explorer.run_lock`
    if (other && !other.stale && !(other.host === hostname() && isGone(other.pid))) return other
    await tx`delete from explorer.run_lock`
    await tx`insert into explorer.run_lock (holder, pid, host) values (${holder}, ${process.pid}, ${hostname()})`
    return undefined
  }) as Promise<Holder | undefined>
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
