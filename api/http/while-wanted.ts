// Work that several wait for, done once: it ends when the last of them has left.
import { leftFault } from './places.ts'

export type Wanted<T> = {
  done: Promise<T>
  /** Whether all have left: nobody may wait for it any more. */
  readonly isOver: boolean
  /** The result; throws once this one has left. Without a signal it is waited for to the end. */
  wait(signal?: AbortSignal): Promise<T>
}

/** Begins `work`, whose signal says that nobody waits. Who begins it waits for it at once. */
export function whileWanted<T>(work: (signal: AbortSignal) => Promise<T>): Wanted<T> {
  const last = new AbortController()
  const done = work(last.signal)
  let waiting = 0
  let isDone = false
  const end = () => (isDone = true)
  done.then(end, end)
  return {
    done,
    get isOver() {
      return last.signal.aborted
    },
    wait: (signal) => {
      waiting++
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          reject(leftFault())
          if (--waiting === 0 && !isDone) last.abort()
        }
        if (signal?.aborted) return leave()
        signal?.addEventListener('abort', leave)
        done.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave))
      })
    },
  }
}
