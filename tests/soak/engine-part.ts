// The process of the embedded engine is killed in the middle of runs: what was acknowledged is there afterwards, the run
// says so in one sentence, and the API answers 503 in plain words until the engine is back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp } from '../../api/app.ts'
import { getCurrentVersion } from '../../geodata/db/data-version.ts'
import { reachEngine } from '../../geodata/db/engine/start-engine.ts'
import { isAway } from '../../geodata/db/is-away.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { listen } from '../../scripts/start/listen.ts'
import type { Testbed } from './testbed.ts'
import { makeLabelledMirror } from './kill/labelled-mirror.ts'
import { readAllAlong } from './kill/read-all-along.ts'
import { spawnRun } from './kill/spawn-run.ts'

export type EngineKills = {
  kills: number
  acknowledged: number
  answers: number
  away: number
  faults: string[]
}

/** No more kills are begun after so long. */
const MOST_MS = 5 * 60_000

const LOST = 'The connection to the database was lost in the middle of the run'

/** Kills the engine `kills` times, as long as `mostMs` is not over, while a run goes on, rows are written, and readers ask. */
export async function killEngine(
  { dataDir }: Pick<Testbed, 'dataDir'>,
  { kills, plots, mostMs = Infinity }: { kills: number; plots: number; mostMs?: number },
): Promise<EngineKills> {
  const mirror = makeLabelledMirror(plots)
  mirror.write(1)
  const order = { dataDir, databaseUrl: undefined, from: mirror.from }
  const db = await openDatabase({ dataDir })
  await migrate(db.sql)
  await db.sql`create table explorer.soak (id integer primary key)`
  const whole = async () => {
    const run = await spawnRun()
    await run.go(order)
    return run.ended
  }
  await whole()
  const app = createApp({
    db,
    settings: { software: 'soak 1', onAway: () => void reachEngine(dataDir).catch(() => {}) },
  })
  const listening = await listen('127.0.0.1', 0, app.fetch)
  const readers = readAllAlong(
    { sql: db.sql, fetch: (path) => fetch(`${listening.url}${path}`) },
    { mayBeAway: true },
  )
  const faults: string[] = []
  let acknowledged = 0
  const started = performance.now()
  let killed = 0
  while (killed < kills && performance.now() - started < mostMs) {
    const before = await getCurrentVersion(db.sql)
    const run = await spawnRun()
    await run.go(order)
    const until = Date.now() + 200 + Math.random() * 2000
    while (Date.now() < until)
      acknowledged = await db.sql`insert into explorer.soak values (${acknowledged + 1})`.then(
        () => acknowledged + 1,
      )
    process.kill(Number.parseInt(readFileSync(join(dataDir, 'engine', 'lock'), 'utf8')), 'SIGKILL')
    killed++
    const last = (await run.ended).at(-1)
    const told = typeof last === 'object' && 'failed' in last ? last.failed : undefined
    const published = typeof last === 'object' && 'published' in last
    if (!published && !told?.startsWith(LOST)) faults.push(`the run said: ${told}`)
    await backAgain()
    const [row] = await db.sql<{ count: number; most: number }[]>`
      select count(*)::int as count, coalesce(max(id), 0) as most from explorer.soak`
    if (row?.count !== acknowledged || row.most !== acknowledged)
      faults.push(`${row?.count} rows of ${acknowledged} acknowledged`)
    const after = await getCurrentVersion(db.sql)
    if (told !== undefined && after?.version !== before?.version)
      faults.push(`version ${after?.version} is served after ${before?.version} and a lost run`)
    const next = (await whole()).at(-1)
    if (typeof next !== 'object' || !('published' in next))
      faults.push(`the next run: ${JSON.stringify(next)}`)
  }
  const tally = await readers.stop()
  await listening.close()
  await db.close()
  mirror.remove()
  faults.push(...tally.faults.map((fault) => `reader: ${fault}`))
  return { kills: killed, acknowledged, answers: tally.answers, away: tally.away, faults }

  /** Started again by the API, which was asked meanwhile. */
  async function backAgain(): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      try {
        await db.sql`select 1`
        return
      } catch (error) {
        if (!isAway(error)) throw error
        await sleep(100)
      }
    }
    throw new Error('the engine has not come back within a minute')
  }
}

/** Twenty kills of the engine, or as many as the time allows. */
export async function soakEngineKills(testbed: Testbed): Promise<string[]> {
  const { kills, acknowledged, answers, away, faults } = await killEngine(testbed, {
    kills: 20,
    plots: 400,
    mostMs: MOST_MS,
  })
  console.log(
    `engine: killed ${kills} times in the middle of a run; ${acknowledged} rows acknowledged and there; ` +
      `${answers} answers, ${away} of 503 in plain words; ${faults.length} faults`,
  )
  return faults
}
