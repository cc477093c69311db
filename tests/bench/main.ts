// npm run bench [-- start api page]: what a person waits for, printed. Medians and ratios, never asserted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchApi } from './api-bench.ts'
import { benchPage } from './page-bench.ts'
import type { Served } from './served.ts'
import { startServed } from './served.ts'
import { seconds, printTable } from './stats.ts'
import { startCluster } from '../rig/server-cluster.ts'

const wanted = process.argv.slice(2)
const wants = (suite: string): boolean => wanted.length === 0 || wanted.includes(suite)
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-bench-'))

async function onEngine(label: string, env: Record<string, string>): Promise<void> {
  let served: Served = await startServed(env)
  const first = served.readyMs
  try {
    if (wants('start')) {
      await served.stop()
      served = await startServed(env)
      printTable(`Start, ${label}`, [
        ['first start to ready', seconds(first)],
        ['second start to ready', seconds(served.readyMs)],
      ])
    }
    if (wants('api')) await benchApi(served.url, label)
    if (wants('page') && label === 'embedded') await benchPage(served.url)
  } finally {
    await served.stop()
  }
}

try {
  await onEngine('embedded', { DATA_DIR: join(folder, 'embedded') })
  if (wants('api') || wants('start')) {
    const cluster = await startCluster()
    try {
      await onEngine('PostgreSQL server', {
        DATA_DIR: join(folder, 'server'),
        DATABASE_URL: await cluster.createDatabase(),
      })
    } finally {
      await cluster.stop()
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
