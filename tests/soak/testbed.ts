// Where a part of the soak stands: a fresh embedded engine, or a fresh database of a server of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../rig/server-cluster.ts'

export type Testbed = {
  engine: 'embedded' | 'server'
  dataDir: string
  databaseUrl: string | undefined
}

/** Runs `work` on a fresh ground, which is erased afterwards. */
export async function onTestbed<T>(
  engine: Testbed['engine'],
  work: (testbed: Testbed) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-soak-'))
  const cluster = engine === 'server' ? await startCluster() : undefined
  try {
    return await work({ engine, dataDir, databaseUrl: await cluster?.createDatabase() })
  } finally {
    await cluster?.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
  }
}
