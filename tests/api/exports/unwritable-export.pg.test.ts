// Exports on a data folder that cannot be written to, through their address: told with the reason, and no place is lost.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('exports on a read-only data folder', (t) => {
  it('are 503 with the reason where the format needs room, and made where it does not', async () => {
    await publishSmallVersion(t.sql, { plots: 20 })
    const bugs: unknown[] = []
    // Below a file: not even root writes there.
    const unwritable = join(t.dataDir, 'a-file', 'data')
    writeFileSync(join(t.dataDir, 'a-file'), '')
    const app = createApp({
      db: t.db,
      written: openWritten(t.db, { dataDir: t.dataDir }),
      settings: { software: 'test 1', dataDir: unwritable, log: (bug) => bugs.push(bug) },
    })
    for (const format of ['gpkg', 'shp', 'fgb', 'cnig-gpkg', 'gpkg']) {
      const answer = await app.request(`/api/exports/${format}`)
      expect(answer.status, format).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('2')
      const { error } = errorSchema.parse(await answer.json())
      expect(error.code).toBe('unwritable')
      expect(error.message).toContain('it cannot be written to')
      expect(error.message).not.toContain(t.dataDir)
    }
    const csv = await app.request('/api/exports/csv')
    expect(csv.status).toBe(200)
    await csv.arrayBuffer()
    expect(bugs).toEqual([])
  })
})
