// Once for all database tests: a PostgreSQL server, and a data folder of the embedded engine to copy from.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { openEnginePool } from './engine-pool.ts'
import { startCluster } from './server-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    embeddedTemplate: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const cluster = given ? undefined : await startCluster()
  project.provide('adminUrl', given ?? (await cluster?.createDatabase()) ?? '')
  project.provide('embeddedTemplate', await embeddedTemplate())
  const endEngines = openEnginePool()
  return async () => {
    await endEngines()
    await cluster?.stop()
  }
}

/** A data folder that has been opened once; opening a copy takes two seconds instead of ten. */
async function embeddedTemplate(): Promise<string> {
  const version = (name: string): string =>
    JSON.parse(
      readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
    ).version
  const key = `${version('@electric-sql/pglite')}-${version('@electric-sql/pglite-postgis')}`
  const folder = join(tmpdir(), `sdrif-e-template-${process.getuid?.() ?? 0}-${key}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(join(tmpdir(), 'sdrif-e-fresh-'))
  const db = await openDatabase({ dataDir: fresh })
  await db.close()
  while (existsSync(join(fresh, 'engine', 'lock'))) await sleep(100)
  const aside = mkdtempSync(join(tmpdir(), 'sdrif-e-aside-'))
  mkdirSync(join(aside, 'engine'))
  cpSync(join(fresh, 'engine', 'pg'), join(aside, 'engine', 'pg'), { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  try {
    renameSync(aside, folder)
  } catch {
    rmSync(aside, { recursive: true, force: true }) // another run has just made it
  }
  return folder
}
