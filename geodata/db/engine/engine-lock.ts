// One engine process a data folder: a file that holds its pid, taken over only when that process is gone, and the number of
// the file itself: in a folder that was copied while an engine ran, the copy of its lock is nobody's.
import { linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { isAlive } from '../is-alive.ts'

/** What is done under the second lock takes microseconds: older than this, its holder was killed there. */
const TAKING_MS = 1000

/** Takes the lock, or returns the pid of the living process that holds it. */
export function takeLock(path: string): { taken: true } | { taken: false; pid: number } {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, '')
  writeFileSync(mine, `${process.pid}\n${numberOf(mine)}\n`)
  try {
    for (;;) {
      if (linked(mine, path)) return { taken: true }
      const pid = holder(path)
      if (pid !== undefined && !isStale(pid)) return { taken: false, pid }
      dropStale(path, mine)
    }
  } finally {
    unlinkQuietly(mine)
  }
}

/**
 * Removes a lock whose holder is gone, under a second lock: else one of two that saw the same stale lock would remove the
 * one that the other has just taken.
 */
function dropStale(path: string, mine: string): void {
  const taking = `${path}.taking`
  if (!linked(mine, taking)) {
    if (Date.now() - madeAt(taking) > TAKING_MS) unlinkQuietly(taking)
    return
  }
  const pid = holder(path)
  // What is not there may come at any moment: it is not removed.
  if (pid !== undefined && isStale(pid)) unlinkQuietly(path)
  unlinkQuietly(taking)
}

/** Whether the name was free; atomic. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function madeAt(path: string): number {
  try {
    return statSync(path).ctimeMs
  } catch {
    return Date.now()
  }
}

export function releaseLock(path: string): void {
  if (holder(path) === process.pid) unlinkQuietly(path)
}

/** The pid that a lock names, 0 when it names none or is a copy, undefined when there is no lock. */
function holder(path: string): number | undefined {
  try {
    const [pid = '', number] = readFileSync(path, 'utf8').trim().split('\n')
    if (number !== undefined && number !== numberOf(path)) return 0
    return /^[1-9]\d*$/.test(pid) ? Number(pid) : 0
  } catch {
    return undefined
  }
}

/** A link has the number of the file it was made of; a copy, and a file of another disk, has not. */
function numberOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev}:${ino}`
}

const isStale = (pid: number): boolean => pid === 0 || pid === process.pid || !isEngine(pid)

/** Whether a process is there and is an engine: after a restart of the machine its pid may be another's. */
function isEngine(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('engine/main')
  } catch {
    return true
  }
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // already gone
  }
}
