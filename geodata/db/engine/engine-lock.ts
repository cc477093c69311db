// One engine process a data folder: a file that holds its pid, taken over only when that process is gone.
import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'

/** Takes the lock, or returns the pid of the living process that holds it. */
export function takeLock(path: string): { taken: true } | { taken: false; pid: number } {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, `${process.pid}\n`)
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(mine, path) // atomic: fails when the lock is there
        return { taken: true }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const pid = holder(path)
      if (pid !== undefined && pid !== process.pid && isAlive(pid)) return { taken: false, pid }
      unlinkQuietly(path)
    }
    return { taken: false, pid: holder(path) ?? 0 }
  } finally {
    unlinkQuietly(mine)
  }
}

export function releaseLock(path: string): void {
  if (holder(path) === process.pid) unlinkQuietly(path)
}

function holder(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** Whether a process is there and is an engine: after a restart of the machine its pid may be another's. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
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
