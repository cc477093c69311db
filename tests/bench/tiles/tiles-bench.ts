// Tiles: how long all of them take to build, and how fast 2 000 distinct ones are served, beside a constant and MapServer.
import { spawn, execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { timed } from '../api-bench.ts'
import { watchProcess } from '../process-use.ts'
import { startExplorer } from '../running-explorer.ts'
import { ms, printTable, quantile } from '../stats.ts'
import type { Load } from './tiles-load.ts'
import { load } from './tiles-load.ts'
import { ensureBenchPackages, startMapServer } from './tiles-mapserver.ts'

const run = promisify(execFile)
const TILES = 2000
const CONNECTIONS = [1, 8, 32]
const ROUNDS = 3

type Env = { DATA_DIR: string; DATABASE_URL?: string }
type Tile = { tileset: string; z: number; x: number; y: number; bytes: number }

/** Lays a demonstration of so many plots, builds its tiles again, serves them, and prints each. */
export async function benchTiles(
  folder: string,
  label: string,
  env: Env,
  plots: number,
): Promise<void> {
  ensureBenchPackages()
  await script('../../../scripts/demo.ts', ['--plots', String(plots)], env)
  await benchBuild(label, env, plots)
  const { tiles, schema, columns, edition } = await chooseTiles(env)
  const served = await startExplorer(env)
  try {
    const pathOf = ({ tileset, z, x, y }: Tile) =>
      `/api/tiles/${tileset}/${edition}/${z}/${x}/${y}.pbf`
    const paths = tiles.map(pathOf)
    const cold = await timed(
      paths.map((path) => served.url + path),
      8,
    )
    const rows = [
      ['', 'connections', 'tiles/s', 'p50', 'p99', 'processor a tile', 'of the constant'],
    ]
    const add = (name: string, connections: number, one: Load, constant?: Load) =>
      rows.push([
        name,
        String(connections),
        String(Math.round(one.perSecond)),
        ms(one.p50Ms),
        ms(one.p99Ms),
        one.cpuMicros ? `${Math.round(one.cpuMicros)} µs` : '',
        constant ? `${Math.round((100 * one.perSecond) / constant.perSecond)} %` : '',
      ])
    rows.push([
      'first touch',
      '8',
      perSecond(cold, 8),
      ms(quantile(cold, 0.5)),
      ms(quantile(cold, 0.99)),
      '',
      '',
    ])
    const measured = async (
      pid: number | undefined,
      asked: readonly string[],
      connections: number,
      url: string,
    ): Promise<Load> => {
      const cpuS = () => (pid ? watchProcess(pid).stop().cpuS : 0)
      const before = cpuS()
      const one = await load(folder, url, asked, connections)
      return { ...one, cpuMicros: ((cpuS() - before) * 1e6) / one.requests }
    }
    const constant = await startConstant(folder, tiles)
    try {
      for (const connections of CONNECTIONS) {
        // In turns, so that what else the machine does falls on both; the best round of each.
        let [ours, theirs]: [Load?, Load?] = []
        for (let round = 0; round < ROUNDS; round++) {
          ours = better(ours, await measured(served.child.pid, paths, connections, served.url))
          theirs = better(
            theirs,
            await measured(constant.pid, constant.paths, connections, constant.url),
          )
        }
        add('tiles', connections, ours!, theirs)
        add('constant', connections, theirs!)
      }
    } finally {
      constant.stop()
    }
    if (env.DATABASE_URL) {
      const own = tiles.filter(({ tileset }) => tileset === 'plot')
      const peer = await startMapServer(folder, env.DATABASE_URL, schema, columns)
      try {
        for (const connections of CONNECTIONS) {
          add(
            'plot tiles',
            connections,
            await load(folder, served.url, own.map(pathOf), connections),
          )
          add(
            'MapServer',
            connections,
            await load(folder, peer.url, own.map(peer.pathOf), connections),
          )
        }
      } finally {
        await peer.stop()
      }
    }
    printTable(`${tiles.length} distinct tiles, ${label}, ${plots} plots`, rows)
  } finally {
    await served.stop()
  }
}

async function benchBuild(label: string, env: Env, plots: number): Promise<void> {
  const out = await script('./tiles-build.ts', [], env)
  const built = JSON.parse(out.trim().split('\n').at(-1) ?? '') as Record<string, number>
  const figure = (name: string, digits = 1) => (built[name] ?? Number.NaN).toFixed(digits)
  printTable(`All tiles of ${plots} plots built, ${label}`, [
    ['seconds', figure('seconds')],
    ['processor, this process', `${figure('processorSeconds')} s`],
    ['peak memory', `${figure('peakMb', 0)} MB`],
    ['tiles', `${figure('tiles', 0)}, ${figure('mb')} MB gzipped`],
  ])
}

/** Tiles of every zoom: all of the low zooms, which are few, and an even share of the rest. */
async function chooseTiles(env: Env) {
  const db = await openDatabase({ dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL })
  try {
    const version = await getCurrentVersion(db.sql)
    if (!version) throw new Error('there is no version')
    const all = await db.sql<Tile[]>`
      select tileset, z, x, y, length(data) as bytes
      from ${tableOf(db.sql, version, 'tile')} order by z, tileset, x, y`
    const low = all.filter(({ z }) => z <= 9)
    const high = all.filter(({ z }) => z > 9)
    const step = Math.max(1, high.length / (TILES - low.length))
    const even = Array.from({ length: TILES - low.length }, (_, i) => high[Math.floor(i * step)])
    const [held] = await db.sql<{ layers: { id: string; fields: Record<string, string> }[] }[]>`
      select layers from ${tableOf(db.sql, version, 'tileset')} where id = 'plot'`
    const fields = held?.layers.find(({ id }) => id === 'plot')?.fields ?? {}
    return {
      tiles: [...new Set([...low, ...even.filter((tile) => tile !== undefined)])],
      schema: version.schema,
      columns: Object.keys(fields),
      edition: version.version,
    }
  } finally {
    await db.close()
  }
}

async function startConstant(folder: string, tiles: readonly Tile[]) {
  const sizes = join(folder, 'sizes.txt')
  writeFileSync(sizes, tiles.map(({ bytes }) => bytes).join('\n'))
  const file = fileURLToPath(new URL('./tiles-constant.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', file, sizes], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    pid: child.pid,
    url: /ready: (\S+)/.exec(line.toString())?.[1] ?? '',
    paths: tiles.map((_, at) => `/constant/${at}`),
    stop: () => void child.kill('SIGTERM'),
  }
}

async function script(path: string, args: readonly string[], env: Env): Promise<string> {
  const file = fileURLToPath(new URL(path, import.meta.url))
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  })
  return stdout
}

const better = (a: Load | undefined, b: Load): Load => (a && a.perSecond > b.perSecond ? a : b)

const perSecond = (times: readonly number[], clients: number): string =>
  String(Math.round((times.length * 1000 * clients) / times.reduce((a, b) => a + b, 0)))
