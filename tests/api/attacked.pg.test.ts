// A short run of `npm run soak -- hostile`: mutated files and requests drawn from the API's own documents.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { readProxies } from '../../api/http/proxies.ts'
import { describeOnEngines } from '../rig/database.ts'
import { publishSmallVersion } from '../rig/land/small-version.ts'
import type { Listening } from '../rig/listen.ts'
import { listenOn } from '../rig/listen.ts'
import { attack } from '../soak/hostile/attack.ts'

describeOnEngines('an attack', (t) => {
  let listening: Listening
  const bugs: unknown[] = []
  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 60 })
    const settings = {
      software: 'test 1',
      proxies: readProxies('127.0.0.1'),
      log: (bug: unknown) => bugs.push(bug),
    }
    listening = await listenOn(createApp({ db: t.db, settings }))
  })
  afterAll(() => listening.stop())

  it('is answered in words throughout: no 500, no hang, nothing of the inside', async () => {
    const { files, requests, statuses, faults } = await attack(listening.url, {
      ...{ files: 40, requests: 500, seed: 19, atOnce: 4, mostMs: 100_000 },
    })
    expect(faults).toEqual([])
    expect(bugs).toEqual([])
    expect(files + requests).toBe(540)
    // It reaches what lies behind the readers of words: much is answered, much refused as malformed or unsound.
    for (const status of [200, 400, 404, 422])
      expect(statuses.get(status), String(status)).toBeGreaterThan(20)
  }, 120_000)
})
