// An API that nobody asked while versions were published and dropped answers of the current one, whole.
import { expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { dropOldVersions } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('publishes between two questions', (t) => {
  it.each([2, 3])('number %i: the answer is of a version that is kept', async (publishes) => {
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const ask = async () => {
      const response = await app.request('/api/plots?limit=5&bbox=2,48,3,49.5')
      return { status: response.status, body: (await response.json()) as { version: number } }
    }
    const first = await publishSmallVersion(t.sql, { plots: 20 })
    expect((await ask()).body.version).toBe(first.version)
    for (let i = 0; i < publishes; i++) await publishSmallVersion(t.sql, { plots: 20 })
    await dropOldVersions(t.sql)
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(body.version).toBeGreaterThan(first.version + publishes - 3)
  })
})
