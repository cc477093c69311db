// Two runs at once, as two processes of the command: the second says whom it waits for, then both have published.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { getCurrentVersion } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import type { Testbed } from './testbed.ts'
import { makeLabelledMirror } from './kill/labelled-mirror.ts'

const COMMAND = fileURLToPath(new URL('../../scripts/ingest.ts', import.meta.url))

export type Command = { code: number | null; output: string; pid: number }

/** Runs `npm run ingest -- --from FOLDER --accept` in a process of its own, to its end. */
export function runCommand(
  { dataDir, databaseUrl }: Omit<Testbed, 'engine'>,
  from: string,
): { pid: number; ended: Promise<Command> } {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' }
  const args = ['--import', 'tsx', COMMAND, '--from', from, '--accept']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  const pid = child.pid ?? 0
  return { pid, ended: once(child, 'close').then(() => ({ code: child.exitCode, output, pid })) }
}

/** What was wrong with two runs that were started at once. */
export async function twoRuns(testbed: Omit<Testbed, 'engine'>, plots: number): Promise<string[]> {
  const db = await openDatabase(testbed)
  await migrate(db.sql)
  const before = (await getCurrentVersion(db.sql))?.version ?? 0
  const mirror = makeLabelledMirror(plots)
  mirror.write(1)
  // Which of them is first is theirs to settle.
  const both = [runCommand(testbed, mirror.from), runCommand(testbed, mirror.from)]
  const ended = await Promise.all(both.map((one) => one.ended))
  const waits = ({ output }: Command) => /waiting for another data run to end/i.test(output)
  const [one, other] = [...ended].sort((a, b) => Number(waits(a)) - Number(waits(b))) as [
    Command,
    Command,
  ]
  const after = (await getCurrentVersion(db.sql))?.version
  await db.close()
  mirror.remove()
  const waited = `waiting for another data run to end: ingest (process ${one.pid})`
  return [
    ...(one.code === 0 ? [] : [`the first ended with ${one.code}: ${one.output}`]),
    ...(other.code === 0 ? [] : [`the second ended with ${other.code}: ${other.output}`]),
    ...(other.output.toLowerCase().includes(waited) ? [] : [`the second said: ${other.output}`]),
    ...(after === before + 2 ? [] : [`version ${after} is served after ${before} and two runs`]),
  ]
}

/** The same five times. */
export async function soakTwoRuns(testbed: Testbed): Promise<string[]> {
  const faults: string[] = []
  for (let i = 0; i < 5; i++) faults.push(...(await twoRuns(testbed, 400)))
  console.log(`two runs at once, ${testbed.engine}: 5 times, ${faults.length} faults`)
  return faults
}
