// Child of the start: makes the demonstration region when there is no data version yet. The region is laid out while the
// database opens, each on its own core.
import { setTimeout as sleep } from 'node:timers/promises'
import { getCurrentVersion, getForeignVersion } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { DEFAULT_SEED, layRegion } from '../../geodata/demo/build-demonstration.ts'
import { prepareDemonstration } from '../../geodata/demo/prepare.ts'
import { readSettings } from '../settings.ts'
import { beChild } from './child.ts'

/** Long enough for the engine's process to be on its way before this one computes. */
const HEAD_START_MS = 150

/** A demonstration is laid anew by itself; real data is somebody's work, and its files may be elsewhere. */
const OTHER_STRUCTURE =
  'the real data here was loaded by another version of this software: run npm run ingest as before to load it again, ' +
  'or npm run demo for the demonstration'

await beChild(async (onProgress) => {
  const { dataDir, databaseUrl, demoPlots } = readSettings(process.env)
  const opening = openDatabase({ dataDir, databaseUrl })
  opening.catch(() => {}) // told when it is waited for
  await sleep(HEAD_START_MS)
  const region = layRegion(DEFAULT_SEED, demoPlots)
  const db = await opening
  try {
    await migrate(db.sql)
    if (await getCurrentVersion(db.sql)) return
    const foreign = await getForeignVersion(db.sql)
    if (foreign && !foreign.demonstration) throw new Error(OTHER_STRUCTURE)
    await prepareDemonstration(db, { region, onProgress, onlyIfEmpty: true })
  } finally {
    await db.close()
  }
})
