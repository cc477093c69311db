// From nothing to a published demonstration: begin, tables, region, derive, check, tiles, publish.
import { recordChanges } from '../db/record-changes.ts'
import { recordLedger } from '../db/record-ledger.ts'
import { createVersionTables } from '../db/version-tables.ts'
import type { DataVersion } from '../db/data-version.ts'
import {
  beginVersion,
  dropOldVersions,
  failVersion,
  getCurrentVersion,
  publishVersion,
} from '../db/data-version.ts'
import type { Database } from '../db/open-database.ts'
import { guardSpace } from '../db/guard-space.ts'
import { withRunLock } from '../db/run-lock.ts'
import { checkVersion } from '../derive/check-version.ts'
import { derivePlots } from '../derive/derive-plots.ts'
import { deriveVoltages } from '../derive/networks/derive-voltages.ts'
import { buildTiles, TILESETS_OF_PLOTS, TILESETS_WITHOUT_PLOTS } from '../tiles/build-tiles.ts'
import type { DemonstrationOptions } from './build-demonstration.ts'
import { buildDemonstration } from './build-demonstration.ts'

/**
 * Builds the demonstration region as the next data version and publishes it. Waits for another data run to end.
 * With `onlyIfEmpty` it leaves be what another command has published meanwhile. On any failure what was served before
 * stays served, and the error is thrown.
 */
export async function prepareDemonstration(
  db: Database,
  options: DemonstrationOptions & { onlyIfEmpty?: boolean } = {},
): Promise<DataVersion> {
  const { sql } = db
  return withRunLock(sql, 'demonstration', () => run(), { wait: true })

  async function run(): Promise<DataVersion> {
    const current = options.onlyIfEmpty ? await getCurrentVersion(sql) : undefined
    if (current) return current
    const version = await beginVersion(sql, { demonstration: true })
    const building = guardSpace(db)
    try {
      await createVersionTables(building, version)
      await buildDemonstration(building, version, options)
      // Before the tiles, which carry them.
      await deriveVoltages(building, version)
      const { onProgress = () => {} } = options
      // Both come to their end before a failure is told: nothing goes on writing into a schema that is dropped.
      const both = await Promise.allSettled([
        derivePlots(building, version, options),
        buildTiles(building, version, { tilesets: TILESETS_WITHOUT_PLOTS }),
      ])
      for (const one of both) if (one.status === 'rejected') throw one.reason
      const findings = await checkVersion(sql, version)
      const [first] = findings
      if (first)
        throw new Error(
          `the demonstration does not pass the check "${first.check}": ${first.rows} rows, such as ${first.example}`,
        )
      await buildTiles(building, version, { onProgress, tilesets: TILESETS_OF_PLOTS })
      await recordChanges(building, version)
      await recordLedger(building, version)
      await publishVersion(sql, version)
    } catch (error) {
      await failVersion(sql, version, (error as Error).message).catch(() => {}) // the first error is the one to tell
      throw error
    }
    await dropOldVersions(sql)
    return version
  }
}
