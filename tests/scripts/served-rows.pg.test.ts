// What `npm run sources` says of the version that is served.
import { expect, it } from 'vitest'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { readServed, servedOf, tellServed } from '../../scripts/sources/served-rows.ts'
import { readSettings } from '../../scripts/settings.ts'
import { describeOnEngines } from '../rig/database.ts'
import { publishSmallVersion } from '../rig/land/small-version.ts'

describeOnEngines('what of the sources is served', (t) => {
  it('is nothing before a version, then its datasets with their rows and day', async () => {
    // One that no command has prepared has no tables to ask.
    await t.sql`drop schema if exists explorer cascade`
    await t.sql`drop schema if exists written cascade`
    expect((await servedOf(t.sql)).sentence).toBe('No data version is served.')
    await migrate(t.sql)
    expect((await servedOf(t.sql)).sentence).toBe('No data version is served.')
    const version = await publishSmallVersion(t.sql, { plots: 20, demonstration: false })
    await t.sql`
      update ${tableOf(t.sql, version, 'dataset')} set rows_kept = 0 where id <> 'none'`
    await t.sql`
      insert into ${tableOf(t.sql, version, 'dataset')}
        (id, title, producer, licence, vintage, crs, synthetic, fetched_at, rows_kept)
      values ('gares-idfm', 't', 'p', 'l', '2026', 'EPSG:4326', false, '2026-11-25T10:00:00Z', 737),
        ('ppr', 't', 'p', 'l', '2026', 'EPSG:4326', false, null, 1)`
    const served = await servedOf(t.sql)
    expect(served.sentence).toMatch(
      /^Data version 1 is served: real data, of \d+ datasets, published on \d{4}-\d\d-\d\d\.$/,
    )
    expect(tellServed(served, 'gares-idfm')).toBe('served: 737 rows of 2026-11-25')
    expect(tellServed(served, 'ppr')).toBe('served: 1 row')
    expect(tellServed(served, 'parcelles')).toBe('not served')
  })
})

it('makes no database to say that nothing is served', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-sources-'))
  const { sentence } = await readServed(readSettings({ DATA_DIR: dataDir }))
  expect(sentence).toBe('No data version is served.')
  expect(readdirSync(dataDir)).toEqual([])
  rmSync(dataDir, { recursive: true })
})
