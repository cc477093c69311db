// npm run ingest -- --from FOLDER [--check] [--accept] [SOURCE…]: real data from a mirror folder, published as one data version.
import { parseArgs } from 'node:util'
import { migrate } from '../geodata/db/migrate.ts'
import { openDatabase } from '../geodata/db/open-database.ts'
import { describeMove } from '../geodata/ingest/compare-versions.ts'
import { describeReport } from '../geodata/ingest/report.ts'
import { runIngest } from '../geodata/ingest/run-ingest.ts'
import { failPlainly } from './plain-failure.ts'
import { createProgressLine } from './progress-line.ts'
import { readSettings, SettingsError } from './settings.ts'

const line = createProgressLine()
try {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string' },
      check: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  if (!values.from)
    throw new SettingsError(
      'say which folder holds the files: npm run ingest -- --from FOLDER [--check] [--accept] [SOURCE…]',
    )
  const { dataDir, databaseUrl } = readSettings(process.env)
  const db = await openDatabase({ dataDir, databaseUrl, onProgress: line.say })
  try {
    await migrate(db.sql)
    const started = performance.now()
    const { version, published, reports, moves } = await runIngest(db, {
      from: values.from,
      only: positionals,
      check: values.check,
      accept: values.accept,
      onProgress: line.onProgress,
      onWait: (by) => line.say(`waiting for another data run to end: ${by}`),
    })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    line.end()
    for (const text of describeReport(reports)) console.log(text)
    for (const move of moves) console.log(`moved much: ${describeMove(move)}`)
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
  failPlainly(error)
}
