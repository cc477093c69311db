// Fifty runs killed on each engine, readers asking all along: on a server and on the embedded engine.
import { createApp } from '../../api/app.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { listen } from '../../scripts/start/listen.ts'
import type { Kill, Moment } from './kill/kill-runs.ts'
import { createKillRig, faultsOf } from './kill/kill-runs.ts'
import { readAllAlong } from './kill/read-all-along.ts'
import { STEPS } from './kill/steps.ts'
import type { Testbed } from './testbed.ts'

const PLOTS = 500
const KILLS = 50
/** No more kills are begun after so long. */
const MOST_MS = 20 * 60_000

/** Kills runs at random moments, and once in each named step; answers what was wrong. */
export async function soakKills({ engine, dataDir, databaseUrl }: Testbed): Promise<string[]> {
  const db = await openDatabase({ dataDir, databaseUrl, max: 6 })
  await migrate(db.sql)
  const rig = await createKillRig({ db, dataDir, databaseUrl }, PLOTS)
  const app = createApp({ db, settings: { software: 'soak 1' } })
  const listening = await listen('127.0.0.1', 0, app.fetch)
  const readers = readAllAlong({ sql: db.sql, fetch: (path) => fetch(`${listening.url}${path}`) })
  const started = performance.now()
  const kills: Kill[] = []
  const moments: Moment[] = [...STEPS, ...Array.from({ length: KILLS }, () => Math.random())]
  for (const moment of moments) {
    if (performance.now() - started > MOST_MS) break
    const kill = await rig.kill(moment)
    kills.push(kill)
    for (const fault of kill.faults) console.log(`  at ${moment}: ${fault}`)
  }
  const runMs = await rig.runMs()
  const faults = await faultsOf(kills, readers)
  await listening.close()
  await rig.remove()
  await db.close()
  const { tally } = readers
  const random = kills.filter(({ moment }) => typeof moment === 'number')
  console.log(
    `kill, ${engine}: ${random.length} of ${KILLS} random moments of a run of ${(runMs / 1000).toFixed(1)} s, and ` +
      `${kills.length - random.length} named steps; ${kills.filter(({ published }) => published).length} had published; ` +
      `${tally.answers} answers of ${tally.versions.size} versions meanwhile, the longest after ${Math.round(tally.worst)} ms; ` +
      `${faults.length} faults; ${Math.round((performance.now() - started) / 1000)} s`,
  )
  return faults
}
