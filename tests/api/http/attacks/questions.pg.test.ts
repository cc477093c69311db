// Attacks by what is asked: words, paths, numbers, headers. Each gets an answer of its own, none reaches beyond it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnEngines } from '../../../rig/database.ts'
import { QUESTION_ATTACKS } from './question-attacks.ts'
import type { Served } from './served.ts'
import { serve } from './served.ts'

describeOnEngines('attacks by what is asked', (t) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(t)
  })
  afterAll(() => served.close())

  it.each(QUESTION_ATTACKS)('$name', async ({ path, init, status, never }) => {
    const answer = await served.fetch(path, init)
    const told = await answer.text()
    expect([status].flat(), told.slice(0, 300)).toContain(answer.status)
    if (never) expect(told).not.toMatch(never)
    // Nothing is shared with a page of another site, and nothing is set on a client.
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
    await served.isSound(told)
  })

  it('leaves the tables that were to be dropped', async () => {
    expect(await t.sql`select count(*) from explorer.area`).toHaveLength(1)
  })
})
