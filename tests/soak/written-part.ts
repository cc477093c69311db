// Who saves offers is killed, and so is the engine: every acknowledged save is there, also after the engine's folder was
// removed, and what was erased is not.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { recoverWritten } from '../../geodata/written/recover-written.ts'
import { idOf } from '../rig/written-rows.ts'
import type { Testbed } from './testbed.ts'

const WRITER = fileURLToPath(new URL('./written/writer.ts', import.meta.url))
/** No more kills are begun after so long. */
const MOST_MS = 10 * 60_000
/** What a writer says before it is killed: two lines or so a write. */
const MOST_LINES = 14
const GIVE_UP_MS = 120_000

export type WrittenKills = {
  kills: number
  engineKills: number
  removals: number
  saved: number
  erased: number
  faults: string[]
}

type Said = { saved: Set<number>; doubtful: Set<number>; erased: Set<number>; faults: string[] }

/**
 * Kills whoever writes `kills` times at moments of chance, every fourth time the engine before it; removes the engine's folder
 * after every `removeEvery` of them and at the end.
 */
export async function killWriters(
  { dataDir }: Pick<Testbed, 'dataDir'>,
  options: {
    kills: number
    removeEvery: number
    mostMs?: number
    /** Lays an empty engine where none is, in less time than the making of one. */
    layEngine?: () => void
  },
): Promise<WrittenKills> {
  const { kills, removeEvery, mostMs = Infinity, layEngine = () => {} } = options
  const said: Said = { saved: new Set(), doubtful: new Set(), erased: new Set(), faults: [] }
  const started = performance.now()
  let [killed, engineKills, removals, first] = [0, 0, 0, 1]
  const check = async () => {
    for (const fault of await compare(dataDir, said)) said.faults.push(`kill ${killed}: ${fault}`)
  }
  while (killed < kills && performance.now() - started < mostMs) {
    const writer = spawnWriter(dataDir, first, said)
    await writer.says((line) => line === 'ready')
    let left = 1 + Math.random() * MOST_LINES
    await writer.says(() => --left < 0)
    await sleep(Math.random() * 60)
    if (killed % 4 === 0) {
      process.kill(enginePid(dataDir), 'SIGKILL')
      killed++
      engineKills++
      await writer.says((line) => line.startsWith('+')) // it comes back by itself
      await sleep(Math.random() * 100)
    }
    await writer.kill()
    killed++
    first = Math.max(first, writer.last()) + 1000
    // Without a check before it, which would mend the journal.
    if (killed >= kills || killed >= removeEvery * (removals + 1)) await remove()
    else await check()
  }
  return {
    kills: killed,
    engineKills,
    removals,
    saved: said.saved.size + said.doubtful.size + said.erased.size,
    erased: said.erased.size,
    faults: said.faults,
  }

  async function remove(): Promise<void> {
    const pid = enginePid(dataDir)
    process.kill(pid, 'SIGKILL')
    while (isThere(pid)) await sleep(20)
    rmSync(join(dataDir, 'engine'), { recursive: true, force: true })
    layEngine()
    removals++
    await check()
    const journal = readFileSync(join(dataDir, 'kept', 'written.ndjson'), 'utf8')
    const left = [...said.erased].filter((number) => journal.includes(`"${idOf(number)}"`))
    if (left.length > 0) said.faults.push(`the journal still holds ${left.join(', ')}`)
  }
}

/** What the database holds, brought up to date as at a start, against what was acknowledged. */
async function compare(dataDir: string, { saved, doubtful, erased }: Said): Promise<string[]> {
  const db = await openDatabase({ dataDir })
  try {
    await migrate(db.sql)
    await recoverWritten(db, { dataDir })
    const rows = await db.sql<{ id: string; whole: boolean }[]>`
      select id, exists (select from written.offer_version join written.fact on key = any(fact_keys)
        where offer_id = id) and (id::integer % 4 <> 0 or exists (
        select from written.photograph p where p.offer_id = offer.id and octet_length(jpeg) = 60000)) as whole
      from written.offer`
    const there = new Map(rows.map(({ id, whole }) => [Number(id), whole]))
    return [
      ...[...saved].filter((number) => !there.has(number)).map((number) => `${number} is lost`),
      ...[...erased].filter((number) => there.has(number)).map((number) => `${number} is back`),
      ...[...there].filter(([, whole]) => !whole).map(([number]) => `${number} is not whole`),
      ...[...doubtful].flatMap((number) => {
        // Seen once, it is one or the other.
        doubtful.delete(number)
        ;(there.has(number) ? saved : erased).add(number)
        return []
      }),
    ]
  } finally {
    await db.close()
  }
}

function spawnWriter(dataDir: string, first: number, said: Said) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', WRITER, dataDir, String(first)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ENGINE_LINGER_MS: '20000' } },
  )
  const waiting = new Set<(line: string) => void>()
  let last = first
  const lines = createInterface({ input: child.stdout! })
  lines.on('line', (line) => {
    const number = Number(line.slice(1))
    if (line.startsWith('!')) said.faults.push(line)
    if (line.startsWith('+')) said.saved.add((last = number))
    if (line.startsWith('~') && said.saved.delete(number)) said.doubtful.add(number)
    if (line.startsWith('-') && said.doubtful.delete(number)) said.erased.add(number)
    for (const hear of waiting) hear(line)
  })
  const ended = new Promise<void>((resolve) => lines.on('close', resolve))
  return {
    last: () => last,
    says: (wanted: (line: string) => boolean) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the writer is silent')), GIVE_UP_MS)
        const hear = (line: string) => {
          if (!wanted(line)) return
          waiting.delete(hear)
          clearTimeout(timer)
          resolve()
        }
        waiting.add(hear)
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const enginePid = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'engine', 'lock'), 'utf8'))

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Two hundred kills, or as many as the time allows. */
export async function soakWritten(testbed: Testbed): Promise<string[]> {
  const tally = await killWriters(testbed, { kills: 200, removeEvery: 40, mostMs: MOST_MS })
  const { kills, engineKills, removals, saved, erased, faults } = tally
  console.log(
    `written: killed ${kills} times while offers were saved (${engineKills} of them the engine), its folder removed ` +
      `${removals} times; ${saved} saves acknowledged, ${erased} of them erased again, all as acknowledged; ${faults.length} faults`,
  )
  return faults
}
