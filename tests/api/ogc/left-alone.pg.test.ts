// Questions whose clients leave: they end with them, and what is quick is answered meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Listening } from '../../rig/listen.ts'
import { listenOn } from '../../rig/listen.ts'

describeOnEngines('questions that are left alone', (t) => {
  let listening: Listening
  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 4000 })
    listening = await listenOn(createApp({ db: t.db, settings: { software: 'test 1' } }))
    await fetch(`${listening.url}/api/health`)
  })
  afterAll(() => listening.stop())

  it('end with their clients: health is answered as if they had not been asked', async () => {
    const ask = (signal?: AbortSignal) =>
      fetch(`${listening.url}/ogc/collections/plots/items?limit=10000`, signal ? { signal } : {})
    const timed = async (what: () => Promise<Response>) => {
      const from = performance.now()
      expect(
        (await what().then(async (answer) => (await answer.arrayBuffer(), answer))).status,
      ).toBe(200)
      return performance.now() - from
    }
    const page = await timed(() => ask())
    for (let n = 0; n < 60; n++) {
      const left = new AbortController()
      ask(left.signal)
        .then(
          (answer) => answer.arrayBuffer(),
          () => {},
        )
        .catch(() => {})
      await sleep(5)
      left.abort()
    }
    const health = await timed(() => fetch(`${listening.url}/api/health`))
    console.log(
      `a page ${page.toFixed(0)} ms, health after sixty that were left ${health.toFixed(0)} ms`,
    )
    // Two may have been on their way; sixty in a row would take sixty pages.
    expect(health).toBeLessThan(6 * page)
  })
})
