// The first day: the whole registry through the real fetcher, from servers that behave as the real ones do, then the real
// run. Every dataset with an address has to bring its rows, exactly those that exist, none twice, and none unreadable.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { runSqlFile } from '../../geodata/db/run-sql-file.ts'
import { createVersionTables } from '../../geodata/db/version-tables.ts'
import { fetchSource } from '../../geodata/fetch/fetch-source.ts'
import { knownSlugs } from '../../geodata/fetch/fetch-sources.ts'
import { ingestSource } from '../../geodata/ingest/ingest-source.ts'
import { rejectedShare } from '../../geodata/ingest/report.ts'
import { runIngest } from '../../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../../geodata/sources/registry.ts'
import { stagingTable } from '../../geodata/sources/source.ts'
import { openFresh } from '../rig/database.ts'
import { QUICK } from '../rig/fetch-once.ts'
import { fetchedKeys, keysOf } from './fetched-rows.ts'
import type { Rehearsal } from './rehearsal.ts'
import { startRehearsal } from './rehearsal.ts'

const asked = SOURCES.filter(({ address }) => address.protocol !== 'file')
const isFile = (protocol: string) => protocol.startsWith('download')
const STAGING = new URL('../../geodata/ingest/sql/0001_staging.sql', import.meta.url)

const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-rehearsal-'))
let rehearsal: Rehearsal
let opened: Awaited<ReturnType<typeof openFresh>>
let version: DataVersion
beforeAll(async () => {
  // Pages so short that every layer needs several.
  rehearsal = await startRehearsal(SOURCES, { cap: 5 })
  opened = await openFresh('embedded')
  const { sql } = opened.db
  await migrate(sql)
  version = await beginVersion(sql, { demonstration: false })
  await createVersionTables(sql, version)
  await runSqlFile(sql, STAGING, version.schema)
})
afterAll(async () => {
  await rehearsal.close()
  await opened.remove()
  rmSync(folder, { recursive: true, force: true })
})

it.each(asked)('$id brings all its rows, and each once', async (source) => {
  const expected = keysOf(rehearsal.rowsOf(source.id))
  expect(expected.length).toBeGreaterThan(0)
  const moved = rehearsal.at(source)
  await fetchSource(moved, { folder, manners: QUICK, slugs: knownSlugs() })
  const came = await fetchedKeys(moved, folder)
  expect(new Set(came).size, 'none twice').toBe(came.length)
  // Files come whole, whatever part of a country they are of.
  const wanted = isFile(source.address.protocol)
    ? came.filter((key) => expected.includes(key))
    : came
  expect(wanted).toEqual(expected)
})

it.each(asked)(
  '$id is read whole: its fields are there, and no row of the region is refused',
  async (source) => {
    const { sql } = opened.db
    try {
      const report = await ingestSource(sql, version, source, folder, () => {})
      expect(report.read).toBeGreaterThan(0)
      const rows = rehearsal.rowsOf(source.id)
      const placeless = source.geometry === 'none' ? [] : rows.filter(({ geometry }) => !geometry)
      expect(rejectedShare(report), JSON.stringify(report.rejected)).toBe(
        placeless.length / rows.length,
      )
    } finally {
      await sql`drop table if exists ${tableOf(sql, version, stagingTable(source))}`
    }
  },
)

it('publishes what came as one version', async () => {
  const { published } = await runIngest(opened.db, { from: folder, fetched: true })
  expect(published).toBe(true)
})
