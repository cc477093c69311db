// A backup of real offers into an empty folder, by the commands an operator runs: no demonstration is laid beneath it unasked.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../geodata/db/migrate.ts'
import { backupWritten } from '../../geodata/written/backup-written.ts'
import { openWritten } from '../../geodata/written/open-written.ts'
import { lacksItsData } from '../../geodata/written/written-of-real-data.ts'
import { describeOnEngines, openFresh } from '../rig/database.ts'
import { someBrief, someFact, someOffer, someVersion } from '../rig/written-rows.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-restore-'))
const dataDir = join(folder, 'data')
const file = join(folder, 'offers.gz')

type Ran = { code: number; said: string }

/** Runs a command until it ends, or has said `until`. */
async function run(script: string, args: string[], until?: string): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', DEBUG: '', DEMO_PLOTS: '300' },
      ...{ GEOCODER_URL: '', AERIAL_URL: '' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (until && said.includes(until)) child.kill('SIGTERM')
    })
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

beforeAll(async () => {
  const { db, dataDir: made, remove } = await openFresh('embedded')
  await migrate(db.sql)
  await openWritten(db, { dataDir: made }).write(async (change) => {
    await change.put('offer', someOffer('a'))
    await change.put('fact', someFact('a'))
    await change.put('offer_version', someVersion('a', 1))
  })
  await backupWritten(db, file)
  await remove()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))

it('restores, says to ingest first, and start refuses until the demonstration is asked for', async () => {
  const restored = await run('restore', ['--from', file])
  expect(restored.code).toBe(0)
  expect(restored.said).toMatch(/3 rows of .*offers\.gz are restored\.\n.*ingest first/)

  const refused = await run('start', ['--no-page'])
  expect(refused.code).toBe(1)
  expect(refused.said.trim().split('\n').at(-1)).toMatch(
    /^What people wrote here is of real data, .* npm run ingest first, or npm start -- --demo .*\.$/,
  )
  // Also where the database was removed and what is kept stands alone.
  rmSync(join(dataDir, 'engine'), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
  expect((await run('start', ['--no-page'])).said).toContain('What people wrote here')

  const ready = await run('start', ['--no-page', '--demo'], 'ready: ')
  expect(ready.said).toContain('SDRIF-E explorer ready: ')
}, 240_000)

describeOnEngines('what is written without data', (t) => {
  it('asks for its data unless all of it is of the demonstration', async () => {
    await migrate(t.sql)
    const written = openWritten(t.db, { dataDir: undefined })
    expect(await lacksItsData(t.sql)).toBe(false)
    const fact = someFact('d')
    await written.write(async (change) => {
      await change.put('offer', someOffer('d'))
      await change.put('fact', { ...fact, facts: { ...Object(fact.facts), demonstration: true } })
      await change.put('offer_version', someVersion('d', 1))
    })
    expect(await lacksItsData(t.sql)).toBe(false)
    const brief = someBrief('d')
    await written.write((change) => change.put('brief', brief))
    expect(await lacksItsData(t.sql)).toBe(true)
    const answer = (demonstration: boolean, version: number) =>
      written.write((change) =>
        change.put('brief_answer', {
          ...{ brief_id: brief.id, data_version: version, edition: 'e', demonstration },
          ...{ brief_version: 1, answered_at: `2026-11-0${version}T08:00:00+00:00`, matched: 0 },
          ...{ plots: {}, news: {} },
        }),
      )
    await answer(true, 1)
    expect(await lacksItsData(t.sql)).toBe(false)
    await answer(false, 2)
    expect(await lacksItsData(t.sql)).toBe(true)
  })
})
