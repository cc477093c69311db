// npm start [-- --demo]: opens the database, prepares what is missing (data, page), serves, and stops cleanly.
// Nothing heavy is loaded when nothing is to be prepared: a second start must be ready in seconds.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../api/app.ts'
import { getCurrentVersion } from '../geodata/db/data-version.ts'
import { reachEngine } from '../geodata/db/engine/start-engine.ts'
import { migrate } from '../geodata/db/migrate.ts'
import type { Database } from '../geodata/db/open-database.ts'
import { openDatabase } from '../geodata/db/open-database.ts'
import { beginSentence } from '../geodata/model/text/begin-sentence.ts'
import { Journal } from '../geodata/written/journal.ts'
import { openWritten } from '../geodata/written/open-written.ts'
import { recoverWritten } from '../geodata/written/recover-written.ts'
import { lacksItsData } from '../geodata/written/written-of-real-data.ts'
import { failPlainly } from './plain-failure.ts'
import { createProgressLine } from './progress-line.ts'
import type { Settings } from './settings.ts'
import { readSettings } from './settings.ts'
import { needWritable } from './settings/writable-folder.ts'
import { SettingsError } from './settings/settings-error.ts'
import { isPageBuilt, WEB_DIST } from './start/built-page.ts'
import type { Child } from './start/child.ts'
import { runChild } from './start/child.ts'
import { keepErasing } from './start/keep-erasing.ts'
import type { Listening } from './start/listen.ts'
import { listen } from './start/listen.ts'
import { faultTeller, tellingRequests } from './start/service-log.ts'
import { waitingPage } from './start/waiting-page.ts'

const { name, version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { name: string; version: string }

const STOP_MS = 2000

/** While the page is being written, vite serves it: see scripts/dev.ts. */
const withoutPage = process.argv.includes('--no-page')
/** Lays the demonstration also where what people wrote is of real data that is not here. */
const withDemonstration = process.argv.includes('--demo')

const INGEST_FIRST =
  'what people wrote here is of real data, and there is none yet: run npm run ingest first, or npm start -- --demo to lay ' +
  'the demonstration beneath it'

const line = createProgressLine()
const children = new Set<Child>()
let listening: Listening | undefined
let db: Database | undefined
let settle: (() => Promise<void>) | undefined
let stopping = false

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
// As a child, it ends with who began it.
process.on('disconnect', () => void stop(0))

try {
  await start(readSettings(process.env))
} catch (error) {
  if (!stopping) {
    line.end()
    failPlainly(error)
    await stop(1)
  }
}

async function start(settings: Settings): Promise<void> {
  const { host, port, dataDir, databaseUrl } = settings
  listening = await listen(host, port, waitingPage(line.now))
  needWritable(dataDir)
  const building = withoutPage || isPageBuilt() ? undefined : run('build-page')
  // A page that cannot be built is told when it is waited for.
  building?.catch(() => {})
  const onProgress = (sentence: string) =>
    line.onProgress({ id: 'open', done: 0, total: null, sentence: beginSentence(sentence) })
  // A folder without anything has no data: they are begun at once, in a child that opens the same engine.
  const isThere = [join(dataDir, 'engine', 'pg'), new Journal(dataDir).path].some((path) =>
    existsSync(path),
  )
  const fresh = !databaseUrl && !isThere
  const preparing = fresh ? run('prepare-data') : undefined
  preparing?.catch(() => {}) // told when it is waited for
  db = await openDatabase({ dataDir, databaseUrl, onProgress })
  await migrate(db.sql)
  await recoverWritten(db, { dataDir })
  const written = openWritten(db, { dataDir })
  await preparing
  if (!(await getCurrentVersion(db.sql))) {
    if (!withDemonstration && (await lacksItsData(db.sql))) throw new SettingsError(INGEST_FIRST)
    await run('prepare-data')
  }
  await building

  const app = createApp({
    db,
    written,
    webDir: withoutPage ? undefined : WEB_DIST,
    settings: {
      software: `${name} ${version}`,
      publicUrl: settings.publicUrl,
      proxies: settings.trustedProxies,
      dataDir,
      geocoderUrl: settings.geocoderUrl,
      aerialUrl: settings.aerialUrl,
      webhookAllow: settings.webhookAllow,
      log: faultTeller(settings.debug),
      onAway: databaseUrl ? undefined : () => void reachEngine(dataDir).catch(() => {}),
    },
  })
  await app.warm()
  app.briefScheduler.start()
  settle = app.settle
  listening.answerWith(settings.debug ? tellingRequests(app.fetch) : app.fetch)
  keepErasing(written)
  line.end()
  process.stdout.write(`SDRIF-E explorer ready: ${listening.url}\n`)
}

function run(script: 'build-page' | 'prepare-data'): Promise<void> {
  const child = runChild(new URL(`./start/${script}.ts`, import.meta.url), line.onProgress)
  children.add(child)
  return child.done.finally(() => children.delete(child))
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  line.end()
  setTimeout(() => process.exit(code), STOP_MS).unref()
  for (const child of children) child.stop()
  await Promise.allSettled([listening?.close()])
  await Promise.allSettled([settle?.()])
  await Promise.allSettled([db?.close()])
  process.exit(code)
}
