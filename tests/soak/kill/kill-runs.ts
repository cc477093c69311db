// Runs that are killed, one after the other, while readers ask all along. After each: what was served is served, and the
// next run publishes, takes the lock of the dead one over, and leaves no schema behind.
import type { Database } from '../../../geodata/db/open-database.ts'
import { getCurrentVersion, schemaOf, tableOf } from '../../../geodata/db/data-version.ts'
import { makeLabelledMirror, nameOfRun } from './labelled-mirror.ts'
import type { Readers } from './read-all-along.ts'
import type { RunNews, Step } from './steps.ts'
import type { RunProcess } from './spawn-run.ts'
import { spawnRun } from './spawn-run.ts'

/** A named step, or a share of the time that a whole run takes. */
export type Moment = Step | number

export type Kill = { moment: Moment; published: boolean; faults: string[] }

export type KillRig = {
  /** How long a whole run takes, ms; measured by a run when it is first asked. */
  runMs(): Promise<number>
  /** Kills a run at this moment, looks at what is left, and lets the next run publish. */
  kill(moment: Moment): Promise<Kill>
  remove(): Promise<void>
}

type Where = { db: Database; dataDir: string; databaseUrl: string | undefined }

/** Publishes a first version of `plots` plots. */
export async function createKillRig(where: Where, plots: number): Promise<KillRig> {
  const { dataDir, databaseUrl } = where
  const { sql } = where.db
  const mirror = makeLabelledMirror(plots)
  const order = { dataDir, databaseUrl, from: mirror.from }
  let label = 0
  let spare = spawnRun()

  /** The next process, while another is made ready. */
  async function nextProcess(): Promise<RunProcess> {
    const process = await spare
    spare = spawnRun()
    return process
  }

  async function wholeRun(): Promise<RunNews | undefined> {
    mirror.write(++label)
    const run = await nextProcess()
    await run.go(order)
    return (await run.ended).at(-1)
  }

  async function published(): Promise<number> {
    return (await getCurrentVersion(sql))?.version ?? 0
  }

  let measured: Promise<number> | undefined
  const runMs = () => (measured ??= measure())
  async function measure(): Promise<number> {
    await spare
    const started = performance.now()
    await wholeRun()
    return performance.now() - started
  }

  await wholeRun()
  return {
    runMs,
    async kill(moment) {
      const killAfterMs = typeof moment === 'number' ? moment * (await runMs()) : undefined
      const faults: string[] = []
      const before = await published()
      const labelBefore = await labelOf(before)
      mirror.write(++label)
      const run = await nextProcess()
      const begun = run.go({ ...order, ...(typeof moment === 'string' ? { dieAt: moment } : {}) })
      if (killAfterMs !== undefined) {
        await begun
        await new Promise((resolve) => setTimeout(resolve, killAfterMs))
        run.kill()
      }
      const news = await run.ended
      const failed = news.find((one) => typeof one === 'object' && 'failed' in one)
      if (failed) faults.push(`the run failed before it was killed: ${JSON.stringify(failed)}`)
      const after = await published()
      if (after === before) {
        if ((await labelOf(after)) !== labelBefore) faults.push('what is served has changed')
      } else if (after !== before + 1 || (await labelOf(after)) !== nameOfRun(label))
        faults.push(`version ${after} is served after ${before}, of ${await labelOf(after)}`)
      const next = await wholeRun()
      if (JSON.stringify(next) !== JSON.stringify({ published: after + 1 }))
        faults.push(`the next run: ${JSON.stringify(next)}`)
      if ((await labelOf(await published())) !== nameOfRun(label))
        faults.push('the next run serves other data than its own')
      faults.push(...(await leftovers(after + 1)))
      return { moment, published: after > before, faults }
    },
    async remove() {
      ;(await spare).kill()
      mirror.remove()
    },
  }

  async function labelOf(version: number): Promise<string> {
    const schema = schemaOf(version)
    const rows = await sql<{ name: string }[]>`
      select distinct name from ${tableOf(sql, { version, schema, demonstration: false }, 'plot')}`
    return rows.map(({ name }) => name).join(' and ')
  }

  /** What no run may leave behind: a schema too many, a lock, a line of the ledger that goes on. */
  async function leftovers(current: number): Promise<string[]> {
    const schemas = await sql<{ name: string }[]>`
      select nspname as name from pg_namespace where nspname ~ '^v[0-9]{6}$' order by 1`
    const wanted = [current - 2, current - 1, current].filter((one) => one > 0).map(schemaOf)
    const [left] = await sql<{ locks: number; runs: number }[]>`
      select (select count(*)::int from explorer.run_lock) as locks,
        (select count(*)::int from explorer.run where status = 'running') as runs`
    const names = schemas.map(({ name }) => name).join()
    return [
      ...(names === wanted.join() ? [] : [`schemas ${names}, not ${wanted.join()}`]),
      ...(left?.locks === 0 ? [] : ['the lock is still held']),
      ...(left?.runs === 0 ? [] : ['a run is still open in the ledger']),
    ]
  }
}

/** Ends the readers; what was wrong, with the faults of the kills. */
export async function faultsOf(kills: readonly Kill[], readers: Readers): Promise<string[]> {
  const { faults } = await readers.stop()
  return [
    ...kills.flatMap(({ moment, faults }) => faults.map((fault) => `at ${moment}: ${fault}`)),
    ...faults.map((fault) => `reader: ${fault}`),
  ]
}
