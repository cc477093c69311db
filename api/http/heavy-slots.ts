// Room for answers that cost the database much: few of each kind at once, the rest in line, so that what is quick is never
// behind more than these. Who leaves gives up the place in line.
import { ApiFault } from './api-fault.ts'

/** At once, of each kind. */
const ROOM = { items: 2, readings: 2, groups: 1 } as const
export type HeavyKind = keyof typeof ROOM

/** More than one client may ask for at once. */
const MOST_WAITING = 64
const PATIENCE_MS = 10_000

export type HeavySlots = {
  /**
   * Waits for a place; what it answers gives it up again, twice is once. Throws an ApiFault 503 when too many wait or the
   * turn does not come, and when `signal` says that the client has left.
   */
  enter(kind: HeavyKind, signal?: AbortSignal): Promise<() => void>
  /** Does the work in a place of its own. */
  run<T>(kind: HeavyKind, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>
}

export function createHeavySlots(patienceMs = PATIENCE_MS): HeavySlots {
  const inside = { items: 0, readings: 0, groups: 0 }
  const lines: Record<HeavyKind, (() => void)[]> = { items: [], readings: [], groups: [] }

  /** The place goes to the first in line, or is free. */
  const leave = (kind: HeavyKind): void => {
    const next = lines[kind].shift()
    if (next) next()
    else inside[kind]--
  }

  async function turn(kind: HeavyKind, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw gone()
    if (inside[kind] < ROOM[kind]) return void inside[kind]++
    if (lines[kind].length >= MOST_WAITING) throw busy()
    await new Promise<void>((resolve, reject) => {
      const stop = (why: Error) => {
        lines[kind] = lines[kind].filter((one) => one !== go)
        end()
        reject(why)
      }
      const left = () => stop(gone())
      const late = setTimeout(() => stop(busy()), patienceMs)
      const end = () => {
        clearTimeout(late)
        signal?.removeEventListener('abort', left)
      }
      const go = () => {
        end()
        resolve()
      }
      signal?.addEventListener('abort', left)
      lines[kind].push(go)
    })
  }

  async function enter(kind: HeavyKind, signal?: AbortSignal): Promise<() => void> {
    await turn(kind, signal)
    let isInside = true
    return () => {
      if (isInside) leave(kind)
      isInside = false
    }
  }

  return {
    enter,
    async run(kind, signal, work) {
      const out = await enter(kind, signal)
      try {
        return await work()
      } finally {
        out()
      }
    },
  }
}

const busy = () =>
  new ApiFault(503, 'busy', 'Many such questions are being answered: please try again in a moment')
const gone = () => new ApiFault(503, 'gone', 'Nobody waits for this answer any more')
