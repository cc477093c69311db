// Child of the tiles benchmark: builds all tiles of the current version again and prints seconds, processor and memory.
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { buildTiles } from '../../../geodata/tiles/build-tiles.ts'
import { readSettings } from '../../../scripts/settings.ts'

const { dataDir, databaseUrl } = readSettings(process.env)
const db = await openDatabase({ dataDir, databaseUrl })
const version = await getCurrentVersion(db.sql)
if (!version) throw new Error('there is no version to build tiles of')
await db.sql`delete from ${tableOf(db.sql, version, 'tile')}`
await db.sql`delete from ${tableOf(db.sql, version, 'tileset')}`
const used = process.cpuUsage()
const started = performance.now()
const counts = await buildTiles(db.sql, version)
const { user, system } = process.cpuUsage(used)
const result = {
  seconds: (performance.now() - started) / 1000,
  processorSeconds: (user + system) / 1e6,
  peakMb: process.resourceUsage().maxRSS / 1024,
  tiles: counts.reduce((sum, { tiles }) => sum + tiles, 0),
  mb: counts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
}
await db.close()
console.log(JSON.stringify(result))
