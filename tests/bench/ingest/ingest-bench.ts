// Real data in bulk: a file of parcels by our way and by ogr2ogr with the same check and index, on the same server.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { ensureDebianPackages } from '../../../scripts/debian-packages.ts'
import { startCluster } from '../../rig/server-cluster.ts'
import { writeParcels } from './ingest-file.ts'
import type { Loaded } from '../ingest-loaded.ts'
import { loadByOgr } from './ingest-ogr.ts'
import type { Use } from '../process-use.ts'
import { serverCpuS, watchProcess } from '../process-use.ts'
import { printTable, quantile } from '../stats.ts'

type Measured = Loaded & { serverS: number }
type Way = (file: string, databaseUrl: string) => Promise<Loaded>

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Makes files in `folder`, loads them `rounds` times each way in turn, and prints both side by side. */
export async function benchIngest(
  folder: string,
  { sizeMb, rounds }: { sizeMb: number; rounds: number },
): Promise<void> {
  ensureDebianPackages((line) => console.log(line))
  await writeParcels(join(folder, 'quarter.geojson'), (sizeMb / 4) * 1e6)
  const features = await writeParcels(join(folder, 'whole.geojson'), sizeMb * 1e6)
  const cluster = await startCluster()
  const measure = async (way: Way, file: string): Promise<Measured> => {
    const url = await cluster.createDatabase()
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    try {
      const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
      const before = serverCpuS(row?.pid ?? 0)
      const loaded = await way(file, url)
      return { ...loaded, serverS: serverCpuS(row?.pid ?? 0) - before }
    } finally {
      await sql.end()
    }
  }
  const ours: Way = (file, url) => loadByUs(folder, file, url)
  const ogr: Way = (file, url) => loadByOgr(join(folder, file), url)
  try {
    const quarter = await measure(ours, 'quarter.geojson')
    const runs: [Measured[], Measured[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      runs[0].push(await measure(ours, 'whole.geojson'))
      runs[1].push(await measure(ogr, 'whole.geojson'))
    }
    print(sizeMb, features, quarter, runs)
  } finally {
    await cluster.stop()
  }
}

async function loadByUs(folder: string, file: string, databaseUrl: string): Promise<Loaded> {
  const script = join(root, 'tests/bench/ingest/ingest-ours.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, file, databaseUrl], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const watch = watchProcess(child.pid ?? 0)
  const [code] = (await once(child, 'exit')) as [number | null]
  const use = watch.stop()
  if (code !== 0) throw new Error(`our load ended with code ${code}`)
  return { ...(JSON.parse(output) as Omit<Loaded, keyof Use>), ...use }
}

function print(
  sizeMb: number,
  features: number,
  quarter: Measured,
  [ours, ogr]: [Measured[], Measured[]],
): void {
  const median = (runs: Measured[], of: (run: Measured) => number) => quantile(runs.map(of), 0.5)
  const row = (name: string, write: (value: number) => string, of: (run: Measured) => number) => [
    name,
    write(median(ours, of)),
    write(median(ogr, of)),
  ]
  const s = (value: number) => `${value.toFixed(1)} s`
  const whole = (value: number) => String(Math.round(value))
  const steps = (runs: Measured[], side: 0 | 1) =>
    Object.keys(runs[0]?.steps ?? {}).map((name) => {
      const value = s(median(runs, (run) => run.steps[name] ?? 0))
      return [`  ${name}`, side === 0 ? value : '', side === 1 ? value : '']
    })
  printTable(`Ingest of ${sizeMb} MB of GeoJSON, ${features} polygons, PostgreSQL server`, [
    ['', 'ours', 'ogr2ogr'],
    row('rows in the table', whole, (run) => run.rows),
    row('hectares', whole, (run) => run.hectares),
    row('mended', whole, (run) => run.mended),
    row('total', s, (run) => run.seconds),
    ...steps(ours, 0),
    ...steps(ogr, 1),
    row('rows/s', whole, (run) => features / run.seconds),
    row('CPU, loading process', s, (run) => run.cpuS),
    row('CPU, server', s, (run) => run.serverS),
    row(
      'peak memory',
      (mb) => `${whole(mb)} MB`,
      (run) => run.peakMb,
    ),
    ['peak memory, a quarter of the file', `${whole(quarter.peakMb)} MB`, ''],
  ])
  const share = median(ours, (run) => run.seconds) / median(ogr, (run) => run.seconds)
  console.log(`ours takes ${share.toFixed(2)} of the time of ogr2ogr`)
}
