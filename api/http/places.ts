// Places for work that costs much: few at once, the rest in line, so that what is quick is never behind more than these. Who
// leaves gives up the place in line.
import { ApiFault, busyFault } from './api-fault.ts'

export type Places = {
  /**
   * Does the work in a place of its own. Throws an ApiFault 503 when too many wait or the turn does not come, and when
   * `signal` says that the client has left.
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

export function createPlaces(rules: {
  atOnce: number
  /** In line at most. */
  waiting: number
  patienceMs: number
  /** What is told to who has no place. */
  busy: string
}): Places {
  let inside = 0
  let line: (() => void)[] = []
  const busy = () => busyFault(rules.busy)

  async function enter(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw leftFault()
    if (inside < rules.atOnce) return void inside++
    if (line.length >= rules.waiting) throw busy()
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        clearTimeout(late)
        signal?.removeEventListener('abort', left)
      }
      const stop = (why: Error) => {
        line = line.filter((one) => one !== go)
        end()
        reject(why)
      }
      const left = () => stop(leftFault())
      const late = setTimeout(() => stop(busy()), rules.patienceMs)
      const go = () => (end(), resolve())
      signal?.addEventListener('abort', left)
      line.push(go)
    })
  }

  /** The place goes to the first in line, or is free. */
  function leave(): void {
    const next = line.shift()
    if (next) next()
    else inside--
  }

  return {
    async run(work, signal) {
      await enter(signal)
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}

/** For who has left: nobody reads it. */
export const leftFault = () => new ApiFault(503, 'gone', 'Nobody waits for this answer any more')
