// Once for all database tests: a PostgreSQL server, and the prepared data folder of the embedded engine, to copy from.
import { tmpdir } from 'node:os'
import type { TestProject } from 'vitest/node'
import { INSTALLED, reachPrepared } from '../../geodata/db/engine/prepared-engine.ts'
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
  const { dataDir } = await reachPrepared([INSTALLED, tmpdir()])
  project.provide('embeddedTemplate', dataDir)
  const endEngines = openEnginePool()
  return async () => {
    await endEngines()
    await cluster?.stop()
  }
}
