// A run that is killed leaves what was served, and the next run publishes. Every step and fifty random moments on each
// engine: npm run soak -- kill.
import { expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { listen } from '../../../scripts/start/listen.ts'
import type { Engine } from '../../rig/database.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { createKillRig, faultsOf } from '../../soak/kill/kill-runs.ts'
import type { Kill } from '../../soak/kill/kill-runs.ts'
import { readAllAlong } from '../../soak/kill/read-all-along.ts'
import type { Step } from '../../soak/kill/steps.ts'

/** In the middle, on the edge, and just after: a moment is two runs of five seconds. */
const MOMENTS: Readonly<Record<Engine, readonly Step[]>> = {
  server: ['derive', 'published'],
  embedded: ['commit'],
}

describeOnEngines('runs that are killed', (t) => {
  it('leave what was served, no answer of a mixture, and the way free for the next run', async () => {
    const rig = await createKillRig(t, 100)
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const listening = await listen('127.0.0.1', 0, app.fetch)
    const readers = readAllAlong({
      sql: t.sql,
      fetch: (path) => fetch(`${listening.url}${path}`),
    })
    const kills: Kill[] = []
    const moments = MOMENTS[t.engine]
    for (const moment of moments) kills.push(await rig.kill(moment))
    const faults = await faultsOf(kills, readers)
    await listening.close()
    await rig.remove()
    expect(faults).toEqual([])
    for (const [i, { published }] of kills.entries())
      expect(published).toBe(moments[i] === 'published')
    expect(readers.tally.versions.size).toBeGreaterThan(moments.length)
  }, 180_000)
})
