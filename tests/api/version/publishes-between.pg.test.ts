// An API that nobody asked while versions were published and dropped answers of the current one, whole.
import { expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { dropOldVersions } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('publishes between two questions', (t) => {
  it('answers of a version that is kept, after two of them and after three more', async () => {
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const ask = async () => {
      const response = await app.request('/api/plots?limit=5&bbox=2,48,3,49.5')
      return { status: response.status, body: (await response.json()) as { version: number } }
    }
    let { version } = await publishSmallVersion(t.sql, { plots: 20 })
    expect((await ask()).body.version).toBe(version)
    for (const publishes of [2, 3]) {
      for (let i = 0; i < publishes; i++) await publishSmallVersion(t.sql, { plots: 20 })
      await dropOldVersions(t.sql)
      const { status, body } = await ask()
      expect(status).toBe(200)
      expect(body.version).toBeGreaterThan(version + publishes - 3)
      version += publishes
    }
  })
})
