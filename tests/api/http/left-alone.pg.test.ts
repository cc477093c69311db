// Heavy questions of every kind whose clients leave: they are asked no further, what runs on a server is cancelled, nothing is
// logged, and those who stay are answered.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { Database, Sql } from '../../../geodata/db/open-database.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Listening } from '../../rig/listen.ts'
import { listenOn } from '../../rig/listen.ts'

const PLOTS = 3000

/** A new circle each time: an area is worked out once for all who ask for it. */
let circles = 0
const circle = () => `circle:2.2${(++circles % 100) + 100},48.95,3000`
const KINDS: Record<string, () => string> = {
  items: () => '/ogc/collections/plots/items?limit=3000',
  readings: () => '/api/readings?of=plot:P-0001',
  counts: () => `/api/facets?within=${circle()}`,
  lists: () => `/api/plots?within=${circle()}&sort=name`,
  groups: () => `/api/assemblies?surface_min=3&within=${circle()}`,
  exports: () => '/api/exports/csv',
}
/** Those of many queries. */
const LONG = ['items', 'readings', 'exports']

describeOnEngines('heavy questions that are left alone', (t) => {
  let listening: Listening
  let app: ReturnType<typeof createApp>
  let asked = 0
  let onAsked = (): void => {}
  const bugs: unknown[] = []
  const printed = vi.spyOn(console, 'error')

  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: PLOTS })
    const { heavy } = t.db
    const db: Database = {
      ...t.db,
      ...(heavy ? { heavy: { ...heavy, sql: counted(heavy.sql) } } : { sql: counted(t.sql) }),
    }
    app = createApp({ db, settings: { software: 'test 1', log: (bug) => bugs.push(bug) } })
    await app.warm()
    listening = await listenOn(app)
  })
  afterAll(async () => {
    await listening.stop()
    printed.mockRestore()
  })
  afterEach(() => {
    expect(bugs.map(String)).toEqual([])
    expect(printed.mock.calls.map(String)).toEqual([])
  })

  /** Tells of each query that is waited for. */
  function counted(sql: Sql): Sql {
    return new Proxy(sql, {
      apply(target, self, given) {
        const made: unknown = Reflect.apply(target, self, given)
        if (!(made instanceof Promise)) return made
        const { then } = made
        return Object.assign(made, {
          then: (...waiting: Parameters<typeof then>) => {
            asked++
            onAsked()
            return then.apply(made, waiting)
          },
        })
      },
    })
  }

  it.each(LONG)('of %s no more is asked once the client has left', async (kind) => {
    const path = KINDS[kind]!()
    const whole = await counting(async () => {
      const answer = await app.request(path)
      expect(answer.status).toBe(200)
      await answer.arrayBuffer()
    })
    expect(whole).toBeGreaterThan(3)
    const left = new AbortController()
    const some = await counting(async () => {
      onAsked = () => asked === 2 && left.abort()
      try {
        await (await app.request(KINDS[kind]!(), { signal: left.signal })).arrayBuffer()
      } catch {
        // An answer that had begun is broken off.
      }
    })
    expect(left.signal.aborted).toBe(true)
    expect(some).toBe(2)
  })

  async function counting(work: () => Promise<void>): Promise<number> {
    asked = 0
    await work()
    await sleep(50)
    onAsked = () => {}
    return asked
  }

  const read = async (path: string, signal?: AbortSignal) => {
    const answer = await fetch(`${listening.url}${path}`, signal ? { signal } : {})
    await answer.arrayBuffer()
    return answer.status
  }

  /** The embedded engine answers one heavy question at a time, and lets it end: a round takes it seconds. */
  const ROUNDS = { embedded: 4, server: 12 }

  it('those who stay are answered among many who leave', async () => {
    const statuses: number[] = []
    for (let round = 0; round < ROUNDS[t.engine]; round++) {
      const left = new AbortController()
      const leaving = Object.values(KINDS).map((make) =>
        read(make(), left.signal).catch(() => undefined),
      )
      const staying = [
        '/api/plots?limit=5',
        '/api/plots/P-0001',
        '/api/health',
        '/api/readings?of=plot:P-0002',
      ].map((path) => read(path))
      await sleep(7 * round)
      left.abort()
      statuses.push(...(await Promise.all(staying)))
      await Promise.all(leaving)
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
  }, 120_000)
})
