// A thread that answers questions about ways on the roads of one data version, each within its time. It is ended when it
// does not stop.
import { Worker } from 'node:worker_threads'
import type { NoWayReason } from '../../geodata/model/roads/road-answers.ts'
import type { Versioned } from '../../geodata/roads/reach/reach-answer.ts'
import { ApiFault, busyFault } from '../http/api-fault.ts'
import type { FromWorker, RoadQuestion, ToWorker, WorkerData } from './road-messages.ts'

/** Questions that are waited for, the one that is worked on included; a whole region takes 0.1 s. */
export const MOST_WAITING = 24
/** A question that is told to stop is left within so many milliseconds, else the thread is ended. */
const STOP_MS = 1000

export type ThreadLimits = { deadlineMs: number; mostWaiting: number }
export const USUAL_LIMITS: ThreadLimits = { deadlineMs: 2000, mostWaiting: MOST_WAITING }

type Waiting = {
  slot: number
  answer: (json: Uint8Array<ArrayBuffer> | NoWayReason) => void
  fail: (fault: unknown) => void
}

export class RoadThread {
  /** Nodes that questions went over before they were stopped. */
  settledInVain = 0
  stopped = 0
  readonly #limits: ThreadLimits
  readonly #flags: Int32Array
  readonly #worker: Worker
  readonly #free: number[]
  readonly #waiting = new Map<number, Waiting>()
  #making: { resolve: () => void; reject: (why: Error) => void } | undefined
  #asked = 0
  #isRetired = false
  #ended: Error | undefined

  /** `onEnd` is called once, when the thread is no more. */
  constructor(limits: ThreadLimits, onEnd: (thread: RoadThread) => void) {
    this.#limits = limits
    this.#flags = new Int32Array(new SharedArrayBuffer(4 * limits.mostWaiting))
    this.#free = Array.from({ length: limits.mostWaiting }, (_, slot) => slot)
    const workerData: WorkerData = { flags: this.#flags }
    this.#worker = new Worker(new URL('./start-worker.mjs', import.meta.url), {
      workerData,
      execArgv: [],
    })
    this.#worker.unref()
    this.#worker.on('message', (message: FromWorker) => this.#take(message))
    const end = (why: Error) => {
      if (this.#ended) return
      this.#ended = why
      onEnd(this)
      this.#making?.reject(away(why))
      for (const { fail } of this.#waiting.values()) fail(away(why))
    }
    this.#worker.on('error', (error) => end(error as Error))
    this.#worker.on('exit', (code) => end(new Error(`the thread of the roads ended with ${code}`)))
  }

  /** Gives it the roads, once, before the first question. Rejects when they cannot be read. */
  async makeReady(roads: Omit<ToWorker & { say: 'roads' }, 'say'>): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#making = { resolve, reject }
      this.#worker.postMessage({ say: 'roads', ...roads } satisfies ToWorker)
    })
  }

  /**
   * JSON, or why there is no way. Throws 503 when too many wait, the time is over, the thread has ended or the client has
   * left. What nobody waits for is stopped.
   */
  ask(
    question: RoadQuestion,
    versioned: Versioned,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer> | NoWayReason> {
    if (this.#ended) throw away(this.#ended)
    if (signal?.aborted) throw left()
    const slot = this.#free.pop()
    if (slot === undefined)
      throw busyFault(
        'Too many questions about ways are being answered: please try again in a moment',
      )
    const id = ++this.#asked
    Atomics.store(this.#flags, slot, 0)
    return new Promise((resolve, reject) => {
      let isOver = false
      const finish = (settle: () => void) => {
        isOver = true
        clearTimeout(timer)
        signal?.removeEventListener('abort', leave)
        settle()
      }
      const stop = (why: unknown) => {
        if (isOver) return
        Atomics.store(this.#flags, slot, 1)
        finish(() => reject(why as Error))
        // The slot is free again once the thread says that it has left the question.
        setTimeout(() => this.#waiting.has(id) && this.#overdue(id), STOP_MS).unref()
      }
      const leave = () => stop(left())
      const timer = setTimeout(
        () =>
          stop(
            new ApiFault(
              503,
              'too_slow',
              `This took longer than ${this.#limits.deadlineMs / 1000} s and was given up: please try again in a moment, or ask for fewer minutes`,
            ),
          ),
        this.#limits.deadlineMs,
      )
      this.#waiting.set(id, {
        slot,
        answer: (found) => !isOver && finish(() => resolve(found)),
        fail: (fault) => !isOver && finish(() => reject(fault as Error)),
      })
      signal?.addEventListener('abort', leave)
      this.#worker.postMessage({ say: 'ask', id, slot, versioned, question } satisfies ToWorker)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  /** Ends once what was asked is answered. */
  retire(): void {
    this.#isRetired = true
    if (this.#waiting.size === 0) void this.end()
  }

  #take(message: FromWorker): void {
    if (message.say === 'ready') {
      if (message.fault === undefined) this.#making?.resolve()
      else this.#making?.reject(new Error(message.fault))
      this.#making = undefined
      return
    }
    const waiting = this.#waiting.get(message.id)
    if (!waiting) return
    this.#waiting.delete(message.id)
    this.#free.push(waiting.slot)
    if (message.say === 'answer') waiting.answer(message.json as Uint8Array<ArrayBuffer>)
    else if (message.say === 'reason') waiting.answer(message.reason)
    else if (message.say === 'fault') waiting.fail(new Error(message.fault))
    else {
      this.stopped++
      this.settledInVain += message.settled
      waiting.fail(left())
    }
    if (this.#isRetired && this.#waiting.size === 0) void this.end()
  }

  /** Ends the thread when it still works on a question that it should have left, and not on one before it. */
  #overdue(id: number): void {
    const [first] = this.#waiting.keys()
    if (first === id) void this.end()
    else setTimeout(() => this.#waiting.has(id) && this.#overdue(id), STOP_MS).unref()
  }
}

const left = () => new ApiFault(503, 'left', 'The client has left')

function away(cause?: Error): ApiFault {
  const sentence = 'The roads are being made ready: please try again in a few seconds'
  return Object.assign(new ApiFault(503, 'roads_unavailable', sentence), { cause })
}
