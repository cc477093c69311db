// OpenStreetMap files (.osm.pbf): one of over three million edges, and the same repeated to 200 MB with shifted numbers.
// Our reader beside GDAL's, each in a process of its own, in turn.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDebianPackages } from '../../../scripts/debian-packages.ts'
import type { MadeFile } from './osm-pbf-file.ts'
import { writeOsmPbf } from './osm-pbf-file.ts'
import type { Use } from '../process-use.ts'
import { watchProcess } from '../process-use.ts'
import { printTable } from '../stats.ts'

/** Crossings on a side: 2 × 910² stretches, most of them of two edges. */
const SIDE = 910
const LARGE_BYTES = 200e6

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Makes both files in `folder`, reads each by us and by ogr2ogr, and prints speed and peak memory. */
export async function benchOsmPbf(folder: string): Promise<void> {
  ensureDebianPackages((line) => console.log(line))
  const small = join(folder, 'three-million.osm.pbf')
  const large = join(folder, 'large.osm.pbf')
  const made = await writeOsmPbf(small, SIDE, 1)
  const repeated = await writeOsmPbf(large, SIDE, Math.ceil(LARGE_BYTES / made.bytes))
  for (const [path, file] of [
    [small, made],
    [large, repeated],
  ] as const) {
    const title = `OSM PBF of ${mb(file)} MB: ${file.edges} edges, ${file.roads} roads, ${file.nodes} nodes`
    const ours = await run(process.execPath, [
      '--import',
      'tsx',
      join(root, 'tests/bench/roads/osm-pbf-ours.ts'),
      path,
    ])
    const { roads, edges } = JSON.parse(ours.output) as { roads: number; edges: number }
    if (roads !== file.roads || edges !== file.edges)
      throw new Error(`read ${roads} roads and ${edges} edges of ${file.roads} and ${file.edges}`)
    const gdal = await run('ogr2ogr', [
      ...['-f', 'CSV', '/vsistdout/', path, 'lines', '-select', 'highway,name'],
      ...['-where', 'highway is not null', '-lco', 'GEOMETRY=AS_WKT'],
    ])
    const rows = [['', 'seconds', 'MB/s', 'roads/s', 'edges/s', 'peak MB', 'CPU s']]
    rows.push(row('ours', file, ours), row('ogr2ogr to CSV', file, gdal))
    printTable(title, rows)
  }
}

const mb = ({ bytes }: MadeFile) => (bytes / 1e6).toFixed(1)

function row(name: string, file: MadeFile, { seconds, peakMb, cpuS }: Run): string[] {
  const rate = (count: number) =>
    Math.round(count / seconds)
      .toLocaleString('en')
      .replaceAll(',', ' ')
  return [
    name,
    seconds.toFixed(1),
    (file.bytes / 1e6 / seconds).toFixed(1),
    rate(file.roads),
    rate(file.edges),
    Math.round(peakMb).toString(),
    cpuS.toFixed(1),
  ]
}

type Run = Use & { seconds: number; output: string }

/** Runs a command to its end, start included; its output is kept only when it is short. */
async function run(command: string, words: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(command, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (output.length < 10_000) output += chunk.toString()
  })
  const watch = watchProcess(child.pid ?? 0)
  const [code] = (await once(child, 'exit')) as [number | null]
  const use = watch.stop()
  if (code !== 0) throw new Error(`${command} ended with code ${code}`)
  return { ...use, seconds: (performance.now() - started) / 1000, output }
}
