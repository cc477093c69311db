// Who is answered next when more is asked than can be answered at once: few answers are made at the same time, what else is
// asked waits, a line a client, and clients take turns. So one that asks a thousand things delays itself. What a person waits
// for (see ahead.ts) stands in no line: it meets a service with little in hand, whatever strangers have asked.
import type { MiddlewareHandler } from 'hono'
import { goesAhead } from './ahead.ts'
import { ApiFault } from './api-fault.ts'
import { keyOf } from './client-key.ts'
import { leftFault } from './places.ts'
import { askedBy } from './proxies.ts'

export type Lines = {
  /**
   * Does the work when the client's turn comes. Rejects with an ApiFault 503 when too much waits already, and when the
   * client has left before its turn. A client that leaves gives its place up, by `onLeave`, whatever becomes of the work.
   */
  take<T>(
    client: string,
    isGone: () => boolean,
    work: () => T | Promise<T>,
    onLeave?: (free: () => void) => void,
  ): Promise<T>
}

/** After so long, what has come meanwhile is looked at: it may go ahead. */
const SLICE_MS = 5

export function createLines(rules: {
  atOnce: number
  /** In all lines together at most. */
  waiting: number
}): Lines {
  const lines = new Map<string, (() => void)[]>()
  let waiting = 0
  let inHand = 0
  let isCalled = false

  function call(): void {
    if (isCalled || waiting === 0 || inHand >= rules.atOnce) return
    isCalled = true
    setImmediate(serve)
  }

  function serve(): void {
    isCalled = false
    const until = performance.now() + SLICE_MS
    while (waiting > 0 && inHand < rules.atOnce && performance.now() < until) next()?.()
    call()
  }

  /** Of the client whose turn it is, who then goes to the end. */
  function next(): (() => void) | undefined {
    for (const [client, line] of lines) {
      lines.delete(client)
      const first = line.shift()
      if (line.length > 0) lines.set(client, line)
      waiting--
      return first
    }
    return undefined
  }

  return {
    take: (client, isGone, work, onLeave) =>
      new Promise((resolve, reject) => {
        if (waiting >= rules.waiting) return reject(busy())
        const begin = () => {
          if (isGone()) return reject(leftFault())
          inHand++
          let holds = true
          const free = () => {
            if (!holds) return
            holds = false
            inHand--
            call()
          }
          onLeave?.(free)
          void (async () => {
            try {
              resolve(await work())
            } catch (error) {
              reject(error as Error)
            } finally {
              free()
            }
          })()
        }
        const line = lines.get(client)
        if (line) line.push(begin)
        else lines.set(client, [begin])
        waiting++
        call()
      }),
  }
}

const busy = () =>
  new ApiFault(503, 'busy', 'Too much is being asked at the moment: please try again soon')

/** The middleware: what goes ahead passes, the rest takes its turn. */
export const takeTurns =
  (lines: Lines): MiddlewareHandler =>
  (c, next) =>
    goesAhead(c.req.path)
      ? next()
      : lines.take(
          keyOf(askedBy(c).address),
          () => outgoingOf(c.env)?.destroyed === true,
          next,
          (free) => outgoingOf(c.env)?.once('close', free),
        )

type Outgoing = { destroyed?: boolean; once(event: 'close', heard: () => void): unknown }
const outgoingOf = (env: unknown): Outgoing | undefined =>
  (env as { outgoing?: Outgoing } | undefined)?.outgoing
