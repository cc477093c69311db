// npm run ingest -- [--from FOLDER] [--coverage [SOURCE:]WHAT]… [--check] [--accept] [--fresh] [SOURCE…]: official data,
// published as one data version. Without --from, datasets that are due, or named, are fetched from their addresses first.
// WHAT a file covers: region, departements=95,78, communes=95127,95500, epci=249500109, or a file of polygons.
// npm run ingest -- cnig --file F [--check] [--accept]: an inventory in the CNIG standard, from a CSV, a GeoPackage, or a
// folder or zip of them; every violation of the official schemas goes to a file of <DATA_DIR>/reports.
import { mkdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../geodata/db/migrate.ts'
import { openDatabase } from '../geodata/db/open-database.ts'
import { fetchSources } from '../geodata/fetch/fetch-sources.ts'
import { probeOf } from '../geodata/fetch/smallest-count.ts'
import { describeMove } from '../geodata/ingest/compare-versions.ts'
import { chooseSources } from '../geodata/ingest/choose-sources.ts'
import { readStatements } from '../geodata/ingest/coverage/read-statement.ts'
import { inWords } from '../geodata/derive/parcels/derive-parcels.ts'
import { IngestError } from '../geodata/ingest/ingest-error.ts'
import { describeReport } from '../geodata/ingest/report.ts'
import { describeRoads } from '../geodata/ingest/report-roads.ts'
import { SITE_WORDS_FILE } from '../geodata/ingest/read-site-words.ts'
import { runIngest } from '../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../geodata/sources/registry.ts'
import { withCnig } from '../geodata/sources/cnig/source.ts'
import { failPlainly } from './plain-failure.ts'
import { createProgressLine } from './progress-line.ts'
import { readSettings } from './settings.ts'
import { SettingsError } from './settings/settings-error.ts'
import { needWritable } from './settings/writable-folder.ts'

const line = createProgressLine()
try {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string' },
      file: { type: 'string' },
      check: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      coverage: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  })
  const { dataDir, databaseUrl } = readSettings(process.env)
  needWritable(dataDir)
  const downloads = join(dataDir, 'downloads')
  const { sources } = chooseSources(positionals)
  const coverage = readStatements(
    values.coverage,
    SOURCES.map(({ id }) => id),
  )
  const file = fileOfCnig(values, positionals)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const registry = withCnig(SOURCES, {
    ...(file === undefined ? {} : { file: basename(file) }),
    report: join(dataDir, 'reports', `cnig-${stamp}.csv`),
  })
  const from = file === undefined ? values.from : dirname(file)
  if (!from) {
    mkdirSync(downloads, { recursive: true })
    for (const text of await fetchSources(sources, {
      folder: downloads,
      always: values.fresh ? sources.map(({ id }) => id) : positionals,
      onProgress: line.onProgress,
    }))
      line.say(text)
  }
  const db = await openDatabase({ dataDir, databaseUrl, onProgress: line.say })
  try {
    await migrate(db.sql)
    const started = performance.now()
    const result = await runIngest(db, {
      from: from ?? downloads,
      dataDir,
      fetched: !from,
      registry,
      only: positionals,
      coverage,
      check: values.check,
      accept: values.accept,
      onProgress: line.onProgress,
      onWait: (by) => line.say(`waiting for another data run to end: ${by}`),
    })
    const { version, published, reports, absent, moves, stopped, uncovered, parcels, roads } =
      result
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    line.end()
    for (const text of [...describeReport(reports), ...describeRoads(roads)]) console.log(text)
    if (absent.length > 0)
      console.log(`not in the folder, unknown everywhere: ${absent.map(({ id }) => id).join(', ')}`)
    for (const [what, count] of Object.entries(parcels ? inWords(parcels) : {}))
      console.log(`parcelles: ${count} ${what}`)
    if (parcels?.strangeSites.length)
      console.log(
        `${SITE_WORDS_FILE} names sites that are not in the data: ${parcels.strangeSites.join(', ')}`,
      )
    for (const { sentence, asItWas } of stopped)
      console.log(`stopped: ${sentence}: ${asItWas ? 'taken as it was' : 'unknown everywhere'}`)
    if (stopped.length > 0 && !from)
      console.log(`what has changed at these addresses: ${probeOf(stopped.map(({ id }) => id))}`)
    if (uncovered.length > 0)
      console.log(`covers nothing until it is read again: ${uncovered.join(', ')}`)
    for (const move of moves) console.log(`moved much: ${describeMove(move)}`)
    if (result.refusal !== undefined) throw new IngestError(result.refusal)
    console.log(
      published
        ? `Data version ${version.version}, real data, is served (${seconds} s).`
        : `The data is good; nothing was published (${seconds} s).`,
    )
  } finally {
    await db.close()
  }
} catch (error) {
  line.end()
  if (error instanceof IngestError && error.report)
    for (const text of describeReport([error.report])) console.log(text)
  failPlainly(error)
}

/** A delivery is handed in with --file, by itself: what it replaces and what moves is to be looked at alone. */
function fileOfCnig(
  { file, from }: { file?: string | undefined; from?: string | undefined },
  ids: readonly string[],
): string | undefined {
  if (file !== undefined && (ids.length !== 1 || ids[0] !== 'cnig' || from !== undefined))
    throw new SettingsError('--file goes with cnig alone: npm run ingest -- cnig --file FILE')
  if (file === undefined && from === undefined && ids.includes('cnig'))
    throw new SettingsError('cnig has no address: name a file with --file FILE')
  return file === undefined ? undefined : resolve(file)
}
