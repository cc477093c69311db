// npm run demo [-- --plots N --seed N]: lays the demonstration region as the next data version and serves it.
import { parseArgs } from 'node:util'
import { migrate } from '../geodata/db/migrate.ts'
import { openDatabase } from '../geodata/db/open-database.ts'
import { DEFAULT_PLOTS, DEFAULT_SEED } from '../geodata/demo/build-demonstration.ts'
import { prepareDemonstration } from '../geodata/demo/prepare.ts'
import { failPlainly } from './plain-failure.ts'
import { createProgressLine } from './progress-line.ts'
import { readSettings } from './settings.ts'
import { SettingsError } from './settings/settings-error.ts'
import { needWritable } from './settings/writable-folder.ts'

const MOST_PLOTS = 1_000_000

const line = createProgressLine()
try {
  const { values } = parseArgs({ options: { plots: { type: 'string' }, seed: { type: 'string' } } })
  const plots = wholeNumber('--plots', values.plots, DEFAULT_PLOTS, MOST_PLOTS)
  const seed = wholeNumber('--seed', values.seed, DEFAULT_SEED, 2 ** 31 - 1)
  const { dataDir, databaseUrl } = readSettings(process.env)
  needWritable(dataDir)
  const db = await openDatabase({ dataDir, databaseUrl })
  try {
    await migrate(db.sql)
    const started = performance.now()
    const { version } = await prepareDemonstration(db, { plots, seed, onProgress: line.onProgress })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    line.end()
    console.log(`Data version ${version}, demonstration, seed ${seed}, is served (${seconds} s).`)
  } finally {
    await db.close()
  }
} catch (error) {
  line.end()
  failPlainly(error)
}

function wholeNumber(
  name: string,
  text: string | undefined,
  otherwise: number,
  most: number,
): number {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (!/^\d{1,10}$/.test(text) || value < 1 || value > most)
    throw new SettingsError(`${name} takes a whole number from 1 to ${most}`)
  return value
}
