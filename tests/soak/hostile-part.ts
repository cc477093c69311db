// An attack of twenty minutes on the explorer as it is started by a person, on the embedded engine: mutated files, requests
// drawn from its own documents; a probe of health beside it and an eye on its memory.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startExplorer } from '../bench/running-explorer.ts'
import { ms, printTable, quantile } from '../bench/stats.ts'
import { attack } from './hostile/attack.ts'
import type { Probed } from './hostile/probe-process.ts'
import type { Read } from './hostile/read-process.ts'
import type { Testbed } from './testbed.ts'

const FILES = 10_000
const REQUESTS = 20_000
const MOST_MS = 20 * 60_000
/** Read by the readers alone: formats of a run that no client brings. */
const RUN_READS = 4000
/** A file that takes longer hangs. */
const MOST_READ_MS = 20_000
/** Health is not to wait longer. */
const AIM_MS = 250
/** What memory may grow by from the first minute on: caches fill. */
const MOST_GROWTH_MB = 200
const LOOK_MS = 10_000
/** It lays a demonstration first. */
const MOST_START_MS = 15 * 60_000

export async function soakHostile({ dataDir }: Testbed): Promise<string[]> {
  const seed = Date.now() % 1e6
  console.log(`  seed ${seed}`)
  const reads = await readMutated(RUN_READS, seed)
  const explorer = await startExplorer(
    { DATA_DIR: dataDir, TRUSTED_PROXIES: '127.0.0.1' },
    { timeoutMs: MOST_START_MS },
  )
  const { url, child } = explorer
  const memory: number[] = []
  const looking = setInterval(() => memory.push(residentMb(child.pid!)), LOOK_MS)
  try {
    const probe = startProbe(url)
    const tally = await attack(url, {
      ...{ files: FILES, requests: REQUESTS, seed, atOnce: 8, mostMs: MOST_MS },
    })
    const { times, faults } = await probe.end()
    const [first = 0, last = 0] = [memory[Math.min(5, memory.length - 1)], memory.at(-1)]
    printTable('Attacked', [
      ['files', String(tally.files)],
      ['requests', String(tally.requests)],
      ...[...tally.statuses].sort().map(([status, n]) => [String(status), String(n)]),
      ['health, probes', String(times.length)],
      ...[0.5, 0.95, 0.99, 0.999, 1].map((q) => [`health, ${q * 100} %`, ms(quantile(times, q))]),
      ['memory, after a minute', `${Math.round(first)} MB`],
      ['memory, at the end', `${Math.round(last)} MB`],
      ['memory, most', `${Math.round(Math.max(...memory))} MB`],
      ...tally.slowest.map((one) => [ms(one.ms), one.what.slice(0, 120)]),
    ])
    const late = times.filter((time) => time > AIM_MS).length
    return [
      ...reads,
      ...tally.faults,
      ...faults,
      ...(late > 0 ? [`${late} of ${times.length} probes waited over ${AIM_MS} ms`] : []),
      ...(last - first > MOST_GROWTH_MB ? [`memory grew from ${first} to ${last} MB`] : []),
      ...(child.exitCode === null ? [] : ['the explorer has ended']),
    ]
  } finally {
    clearInterval(looking)
    await explorer.stop()
  }
}

function startProbe(url: string): { end(): Promise<Probed> } {
  const child = spawn(process.execPath, ['--import', 'tsx', script('probe-process.ts'), url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return {
    end: async () => {
      child.stdin.end()
      return JSON.parse(await text(child.stdout)) as Probed
    },
  }
}

/** What was wrong with reading so many mutated files. */
export async function readMutated(count: number, seed: number): Promise<string[]> {
  const words = ['--import', 'tsx', script('read-process.ts'), String(count), String(seed)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const faults: string[] = []
  const outcomes = { read: 0, refused: 0, fault: 0 }
  const hang = () => {
    faults.push(`file ${outcomes.read + outcomes.refused + 1} of seed ${seed} hangs`)
    child.kill('SIGKILL')
  }
  let timer = setTimeout(hang, 2 * MOST_READ_MS)
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer)
    timer = setTimeout(hang, MOST_READ_MS)
    const read = JSON.parse(line) as Read
    outcomes[read.outcome]++
    if (read.outcome === 'fault') faults.push(read.why)
  }
  clearTimeout(timer)
  const { read, refused } = outcomes
  if (read + refused + outcomes.fault < count && faults.length === 0)
    faults.push(`the reader ended after ${read + refused} files`)
  console.log(`  readers: ${read} of ${count} mutated files read, ${refused} refused`)
  return faults
}

const script = (name: string) => fileURLToPath(new URL(`./hostile/${name}`, import.meta.url))
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
