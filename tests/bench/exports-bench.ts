// Exports of all plots in each format, beside ogr2ogr from the same table: time, first byte, peak of memory.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { getCurrentVersion } from '../../geodata/db/data-version.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import type { ExportFormat } from '../../geodata/model/export-formats.ts'
import { EXPORT_FORMATS } from '../../geodata/model/export-formats.ts'
import { watchProcess } from './process-use.ts'
import { startExplorer } from './running-explorer.ts'
import { printTable, seconds } from './stats.ts'

const run = promisify(execFile)
/** What a format is called by GDAL, where it has it. */
const DRIVERS: Partial<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  gpkg: 'GPKG',
  shp: 'ESRI Shapefile',
  fgb: 'FlatGeobuf',
  geojson: 'GeoJSON',
}
/** Memory above the server at rest that an export stays under, MB. */
const CEILING_MB = 300

type Env = { DATA_DIR: string; DATABASE_URL?: string }
type Taken = { firstMs?: number; ms: number; mb: number; bytes: number }

/** Lays a demonstration of so many plots and prints each format. ogr2ogr only reaches a server. */
export async function benchExports(
  folder: string,
  label: string,
  env: Env,
  plots: number,
): Promise<void> {
  const demo = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url))
  await run(process.execPath, ['--import', 'tsx', demo, '--plots', String(plots)], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  })
  const query = await queryOf(env)
  const rows = [
    ['format', 'first byte', 'whole', 'above rest', 'size', 'ogr2ogr', 'its memory', 'its size'],
  ]
  const served = await startExplorer(env)
  try {
    const pid = served.child.pid ?? 0
    // Roads and the columnar copy belong to a server at rest.
    await fetch(`${served.url}/api/reach?at=2.4,48.9&minutes=5`).then((answer) => answer.text())
    await take(served.url, pid, 'csv', folder)
    for (const format of EXPORT_FORMATS) {
      const ours = await take(served.url, pid, format, folder)
      const driver = DRIVERS[format]
      const theirs =
        env.DATABASE_URL && driver
          ? await takeByOgr(env.DATABASE_URL, query, driver, join(folder, `ogr.${format}`))
          : undefined
      rows.push([
        format,
        seconds(ours.firstMs ?? 0),
        seconds(ours.ms),
        `${Math.round(ours.mb)} MB${ours.mb > CEILING_MB ? ' (over)' : ''}`,
        megabytes(ours.bytes),
        theirs ? seconds(theirs.ms) : '',
        theirs ? `${Math.round(theirs.mb)} MB` : '',
        theirs ? megabytes(theirs.bytes) : '',
      ])
    }
  } finally {
    await served.stop()
  }
  printTable(`Exports of ${plots} plots, ${label}; memory stays under ${CEILING_MB} MB`, rows)
}

async function take(
  url: string,
  pid: number,
  format: ExportFormat,
  folder: string,
): Promise<Taken> {
  const path = join(folder, `ours.${format}`)
  const rest = residentMb(pid, 'VmRSS')
  // The peak is counted from here on.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const started = performance.now()
  const answer = await fetch(`${url}/api/exports/${format}`)
  const firstMs = performance.now() - started
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}: ${await answer.text()}`)
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path))
  const ms = performance.now() - started
  const bytes = statSync(path).size
  rmSync(path)
  return { firstMs, ms, mb: residentMb(pid, 'VmHWM') - rest, bytes }
}

function residentMb(pid: number, word: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${word}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
}

async function takeByOgr(databaseUrl: string, query: string, driver: string, path: string) {
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  const source = `PG:host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}`
  const crs = driver === 'GeoJSON' ? ['-t_srs', 'EPSG:4326'] : []
  const started = performance.now()
  const words = ['-f', driver, path, source, '-sql', query, '-nln', 'plots', ...crs]
  const child = spawn('ogr2ogr', words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const watch = watchProcess(child.pid ?? 0)
  const [code] = (await once(child, 'exit')) as [number | null]
  const ms = performance.now() - started
  const { peakMb } = watch.stop()
  if (code !== 0) throw new Error(`ogr2ogr ended with code ${code} for ${driver}: ${told}`)
  const { stdout } = await run('du', ['-sb', path])
  const bytes = Number(stdout.split('\t')[0])
  rmSync(path, { recursive: true })
  return { ms, mb: peakMb, bytes }
}

/** The plots with their own columns, the largest first: what ogr2ogr gives without joins or words. Formats hold one geometry and no lists. */
async function queryOf({ DATA_DIR, DATABASE_URL }: Env): Promise<string> {
  const db = await openDatabase({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL })
  try {
    const version = await getCurrentVersion(db.sql)
    if (!version) throw new Error('there is no version')
    const columns = await db.sql<{ name: string }[]>`
      select case when data_type = 'ARRAY' then 'array_to_string(' || column_name || ', ''|'') as ' || column_name
        else column_name end as name from information_schema.columns
      where table_schema = ${version.schema} and table_name = 'plot'
        and column_name not in ('centre', 'fit_rectangle')`
    const names = columns.map(({ name }) => name).join(', ')
    return `select ${names} from ${version.schema}.plot order by surface_m2 desc, ordinal`
  } finally {
    await db.close()
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
