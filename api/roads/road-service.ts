// Who is asked about ways by road: holds the roads of the version served, in a thread of its own: another one when
// the version changes or the thread ends. The main thread passes on what it answers.
import type { Database } from '../../geodata/db/open-database.ts'
import type { NoWayReason } from '../../geodata/model/roads/road-answers.ts'
import type { JsonBytes } from '../http/answer-bytes.ts'
import { ApiFault } from '../http/api-fault.ts'
import type { ServedVersion, ServedVersions } from '../version/served-version.ts'
import { readNetwork } from './read-network.ts'
import type { RoadAnswers, RoadQuestion } from './road-messages.ts'
import type { ThreadLimits } from './road-thread.ts'
import { RoadThread, USUAL_LIMITS } from './road-thread.ts'

export type ReadyRoads = {
  /** The version whose roads answer. */
  served: ServedVersion
  /** JSON, or why there is no way. Throws as `RoadThread.ask`. */
  ask<Of extends keyof RoadAnswers>(
    question: RoadQuestion & { of: Of },
    signal?: AbortSignal,
  ): Promise<JsonBytes<RoadAnswers[Of]> | NoWayReason>
}

export type RoadService = {
  /**
   * The roads that answer now: of the current version, or of the one before while its roads are made ready. Throws 422
   * `no_roads` when the version has none, 503 when they are not ready in time.
   */
  open(): Promise<ReadyRoads>
  /** For tests: the thread that works now. */
  readonly thread: RoadThread | undefined
  close(): Promise<void>
}

/** No thread: the version has no roads. */
type Held = { served: ServedVersion; thread: RoadThread | undefined }

export function createRoadService(
  { sql }: Database,
  versions: ServedVersions,
  limits: ThreadLimits = USUAL_LIMITS,
): RoadService {
  let held: Held | undefined
  let loading: { version: number; held: Promise<Held> } | undefined

  async function load(served: ServedVersion): Promise<Held> {
    const network = await readNetwork(sql, served)
    if (!network) return { served, thread: undefined }
    const thread = new RoadThread(limits, () => {
      if (held?.thread === thread) held = undefined
    })
    try {
      await thread.makeReady(network)
    } catch (error) {
      await thread.end()
      throw error
    }
    return { served, thread }
  }

  function begin(served: ServedVersion): Promise<Held> {
    const mine = { version: served.version, held: load(served) }
    loading = mine
    mine.held.then(
      (loaded) => {
        if (loading !== mine) return loaded.thread?.retire()
        held?.thread?.retire()
        held = loaded
        loading = undefined
      },
      () => {
        if (loading === mine) loading = undefined
      },
    )
    return mine.held
  }

  async function current(): Promise<Held> {
    const served = await versions.current()
    if (held?.served.version === served.version) return held
    const next = loading?.version === served.version ? loading.held : begin(served)
    if (held?.served.version !== served.version - 1) return inTime(next, limits.deadlineMs)
    // Told when that version itself is waited for.
    next.catch(() => {})
    return held
  }

  return {
    async open() {
      const { served, thread } = await current()
      if (!thread)
        throw new ApiFault(422, 'no_roads', 'The data holds no roads: nothing can be said by road')
      const { version, demonstration } = served
      return {
        served,
        ask: (question, signal) => thread.ask(question, { version, demonstration }, signal),
      }
    },
    get thread() {
      return held?.thread
    },
    async close() {
      await held?.thread?.end()
    },
  }
}

const notReady = () =>
  new ApiFault(
    503,
    'not_ready',
    'The roads are being made ready: please try again in a few seconds',
  )

/** What is loaded goes on when it is not there in time. */
async function inTime(next: Promise<Held>, limitMs: number): Promise<Held> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(notReady()), limitMs)
  })
  try {
    return await Promise.race([next, late])
  } finally {
    clearTimeout(timer)
  }
}
