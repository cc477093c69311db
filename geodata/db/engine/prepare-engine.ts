// A process that prepares an engine in the folder named by its argument: made aside, then put in its place in one move, so
// that nobody meets half of one.
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgisAlone, postgisFrom } from './postgis-alone.ts'
import { PREFIX, preparedAt, preparedName } from './prepared-engine.ts'
import { rememberExports } from './remember-exports.ts'
import { isAlive } from '../is-alive.ts'

const PREPARED = new RegExp(`^(${PREFIX}[0-9a-f]{16})(?:\\.(\\d+))?$`)

const [place = ''] = process.argv.slice(2)
const name = preparedName()
const aside = join(place, `${name}.${process.pid}`)
sweep()
mkdirSync(aside)
rememberExports()
try {
  const made = preparedAt(aside)
  const pg = join(made.dataDir, 'engine', 'pg')
  mkdirSync(pg, { recursive: true })
  writeFileSync(made.postgis, await postgisAlone())
  const engine = await PGlite.create({
    dataDir: pg,
    extensions: { postgis: postgisFrom(made.postgis) },
    loadDataDir: await dataDir(),
  })
  await engine.exec('create extension postgis')
  await engine.close()
  renameSync(aside, join(place, name))
} catch (error) {
  rmSync(aside, { recursive: true, force: true })
  if (!existsSync(join(place, name))) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
process.exit(0)

/** Takes away what other versions of the packages left, and what one that was killed began. */
function sweep(): void {
  for (const entry of readdirSync(place)) {
    const [, made, pid] = PREPARED.exec(entry) ?? []
    if (made && (pid ? !isAlive(Number(pid)) : made !== name))
      rmSync(join(place, entry), { recursive: true, force: true })
  }
}
