// Persons beside 50, 200 and 500 readers: what they wait for, what the readers get, what memory grows by. Beside the explorer
// stands a constant answer under the same load: generator and service share the machine, so ratios count.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { RunningExplorer } from '../running-explorer.ts'
import { startExplorer } from '../running-explorer.ts'
import { ms, printTable, quantile } from '../stats.ts'
import { drawMix } from './mix.ts'
import type { PersonAsk, Waits } from './persons.ts'
import { PERSON_ASKS, preparePersons } from './persons.ts'
import type { ReaderTally, ReaderTask } from './reader-process.ts'

const READERS = [50, 200, 500]
const SECONDS = 20
const READER = fileURLToPath(new URL('./reader-process.ts', import.meta.url))

/** `old`: a checkout of an earlier state, with its packages, that is put under the same load. */
export async function benchLoad(dataDirs: { now: string; old: string }, old?: string) {
  const rows: string[][] = []
  const served = async (
    name: string,
    start: Promise<RunningExplorer>,
    asks: readonly PersonAsk[],
  ) => {
    const explorer = await start
    try {
      const told = await underLoad(name, explorer, asks)
      rows.push(...told)
      for (const row of told) console.log(`  ${row.join('  ')}`)
    } finally {
      await explorer.stop()
    }
  }
  await served('now', startExplorer({ DATA_DIR: dataDirs.now }), PERSON_ASKS)
  if (old)
    await served('old', startExplorer({ DATA_DIR: dataDirs.old }, { root: old }), PERSON_ASKS)
  await served('constant', startExplorer({}, { script: 'tests/bench/load/constant.ts' }), [
    'health',
  ])
  printTable(`Persons beside keep-alive readers, ${SECONDS} s each`, [HEAD, ...rows])
}

const HEAD = [
  'service',
  'readers',
  'answers/s',
  'MB/s',
  'reader p50',
  'p99',
  ...PERSON_ASKS.flatMap((ask) => [`${ask} p50`, 'p99', 'worst']),
  'faults',
  'memory',
]

async function underLoad(
  name: string,
  { url, child }: RunningExplorer,
  asks: readonly PersonAsk[],
): Promise<string[][]> {
  const paths = name === 'constant' ? ['/'] : await drawMix(url)
  const persons = await preparePersons(url, asks)
  const rows: string[][] = []
  await readers({ url, paths, readers: 20, seconds: 8 }) // tiles and queries that nobody has asked for yet
  for (const count of READERS) {
    const before = residentMb(child.pid!)
    const reading = readers({ url, paths, readers: count, seconds: SECONDS + 2 })
    await new Promise((done) => setTimeout(done, 1500))
    const waits = await persons(SECONDS - 1)
    const tally = await reading
    rows.push([name, String(count), ...told(tally, waits), growth(before, residentMb(child.pid!))])
    for (const fault of [...tally.faults, ...waits.faults].slice(0, 3)) console.log(`  ${fault}`)
  }
  return rows
}

function told({ answers, bytes, times, faults }: ReaderTally, waits: Waits): string[] {
  const of = (all: readonly number[], q: number) => (all.length ? ms(quantile(all, q)) : '–')
  return [
    String(Math.round(answers / (SECONDS + 2))),
    (bytes / (SECONDS + 2) / 1e6).toFixed(1),
    of(times, 0.5),
    of(times, 0.99),
    ...PERSON_ASKS.flatMap((ask) => [of(waits[ask], 0.5), of(waits[ask], 0.99), of(waits[ask], 1)]),
    String(faults.length + waits.faults.length),
  ]
}

async function readers(task: ReaderTask): Promise<ReaderTally> {
  const child = spawn(process.execPath, ['--import', 'tsx', READER], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(task))
  return JSON.parse(await text(child.stdout)) as ReaderTally
}

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
const growth = (before: number, after: number) => `${Math.round(before)} → ${Math.round(after)} MB`
