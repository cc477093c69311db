// npm run bench [-- start api page ingest filter tiles footprint access readings ogc exports offers load parcels] [--copies N] [--size MB] [--rounds N] [--plots N] [--old CHECKOUT]: what a person waits for, printed.
// Medians and ratios, never asserted. Size and rounds are those of ingest, plots those of tiles and exports, old is
// a checkout of an earlier state for load. Parcels want REAL_DATA, whose cadastre is repeated `copies` times (46: a million).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchAccess } from './roads/access-bench.ts'
import { benchApi } from './api-bench.ts'
import { benchExports } from './exports-bench.ts'
import { benchFilter } from './filter-bench.ts'
import { benchFootprint } from './footprint-bench.ts'
import { benchIngest } from './ingest/ingest-bench.ts'
import { benchOsmPbf } from './roads/osm-pbf-bench.ts'
import { benchLoad } from './load/load-bench.ts'
import { benchOfferPage } from './offer-page-bench.ts'
import { benchOffers } from './offers-bench.ts'
import { benchOgc } from './ogc-bench.ts'
import { benchPage } from './page-bench.ts'
import { benchParcels } from './parcels/parcels-bench.ts'
import { benchReach } from './roads/reach-bench.ts'
import { benchReadings } from './readings-bench.ts'
import type { RunningExplorer } from './running-explorer.ts'
import { startExplorer } from './running-explorer.ts'
import { seconds, printTable } from './stats.ts'
import { benchTiles } from './tiles/tiles-bench.ts'
import { startCluster } from '../rig/server-cluster.ts'

const { values, positionals: wanted } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '1' },
    plots: { type: 'string', default: '100000' },
    copies: { type: 'string', default: '5' },
    old: { type: 'string' },
  },
  allowPositionals: true,
})
const wants = (suite: string): boolean => wanted.length === 0 || wanted.includes(suite)
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-bench-'))

async function onEngine(label: string, env: Record<string, string>): Promise<void> {
  let served: RunningExplorer = await startExplorer(env)
  const first = served.readyMs
  try {
    if (wants('start')) {
      await served.stop()
      served = await startExplorer(env)
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
  if (wants('start') || wants('api') || wants('page'))
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
  if (wants('tiles')) {
    const plots = Number(values.plots)
    await benchTiles(folder, 'embedded', { DATA_DIR: join(folder, 'tiles') }, plots)
    const cluster = await startCluster()
    try {
      const DATABASE_URL = await cluster.createDatabase()
      const DATA_DIR = join(folder, 'tiles-server')
      await benchTiles(folder, 'PostgreSQL server', { DATA_DIR, DATABASE_URL }, plots)
    } finally {
      await cluster.stop()
    }
  }
  if (wants('parcels') && process.env.REAL_DATA)
    await benchParcels(folder, process.env.REAL_DATA, Number(values.copies))
  if (wants('filter')) {
    await benchFilter('embedded', { dataDir: join(folder, 'filter') })
    const cluster = await startCluster()
    try {
      const databaseUrl = await cluster.createDatabase()
      await benchFilter('PostgreSQL server', {
        dataDir: join(folder, 'filter-server'),
        databaseUrl,
      })
    } finally {
      await cluster.stop()
    }
  }
  if (wants('readings')) {
    await benchReadings('embedded', { dataDir: join(folder, 'readings') })
    const cluster = await startCluster()
    try {
      const databaseUrl = await cluster.createDatabase()
      await benchReadings('PostgreSQL server', { dataDir: join(folder, 'readings-s'), databaseUrl })
    } finally {
      await cluster.stop()
    }
  }
  if (wants('ogc')) {
    const cluster = await startCluster()
    try {
      const DATABASE_URL = await cluster.createDatabase()
      await benchOgc(folder, { DATA_DIR: join(folder, 'ogc'), DATABASE_URL })
    } finally {
      await cluster.stop()
    }
  }
  if (wants('exports')) {
    const plots = Number(values.plots)
    await benchExports(folder, 'embedded', { DATA_DIR: join(folder, 'exports') }, plots)
    const cluster = await startCluster()
    try {
      const DATABASE_URL = await cluster.createDatabase()
      const DATA_DIR = join(folder, 'exports-server')
      await benchExports(folder, 'PostgreSQL server', { DATA_DIR, DATABASE_URL }, plots)
    } finally {
      await cluster.stop()
    }
  }
  if (wants('offers')) {
    const dataDir = join(folder, 'offers')
    await benchOffers({ dataDir })
    const served = await startExplorer({ DATA_DIR: dataDir })
    try {
      await benchOfferPage(served.url)
    } finally {
      await served.stop()
    }
  }
  if (wants('load'))
    await benchLoad({ now: join(folder, 'load'), old: join(folder, 'load-old') }, values.old)
  if (wants('footprint')) await benchFootprint()
  if (wants('access')) await benchAccess()
  if (wants('access')) await benchReach()
  if (wants('access')) await benchOsmPbf(folder)
  if (wants('ingest'))
    await benchIngest(folder, { sizeMb: Number(values.size), rounds: Number(values.rounds) })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
