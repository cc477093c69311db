// A data folder that another version of the software has laid: told in plain words, never read, never a 500.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

const PATHS = ['plots', 'plots/p1', 'facets', 'envelope', 'datasets', 'assemblies?surface_min=5']

describeOnEngines('data of another structure', (t) => {
  beforeAll(async () => {
    const small = await publishSmallVersion(t.sql, { plots: 5 })
    await t.sql`alter table ${t.sql(small.schema)}.plot drop column junction_road_m`
    await t.sql`update explorer.data_version set structure = 'older'`
  })

  it('answers 503 in one sentence', async () => {
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    for (const path of [...PATHS, 'tiles/plot.json', 'tiles/plot/1/8/129/88.pbf']) {
      const response = await app.request(`/api/${path}`)
      expect([path, response.status]).toEqual([path, 503])
      expect(await response.json()).toMatchObject({
        error: { code: 'not_ready', message: expect.stringMatching(/another version/) },
      })
    }
    const health = await (await app.request('/api/health')).json()
    expect(health).toMatchObject({ status: 'ok', data_version: null })
  })
})
