// The prepared engine: whole or not there, in the first place that can be written, and nothing of the product in it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  findPrepared,
  preparedName,
  reachPrepared,
} from '../../../geodata/db/engine/prepared-engine.ts'

const MAKE = new URL('../../../geodata/db/engine/prepare-engine.ts', import.meta.url).pathname

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sdrif-e-prepared-'))))
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 50, retryDelay: 100 }))

it('is not there when its making was killed, and is made again without what was left of that', async () => {
  const killed = spawn(process.execPath, ['--import', 'tsx', MAKE, folder], { stdio: 'ignore' })
  const pg = join(folder, `${preparedName()}.${killed.pid}`, 'data/engine/pg/PG_VERSION')
  while (!existsSync(pg)) await sleep(5)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  expect(findPrepared([folder])).toBeUndefined()
  mkdirSync(join(folder, 'engine-0123456789abcdef')) // of other packages
  writeFileSync(join(folder, 'engine-of-another.txt'), '')
  const one = await reachPrepared([folder])
  expect(readdirSync(folder).sort()).toEqual([preparedName(), 'engine-of-another.txt'])
  expect(readdirSync(join(one.dataDir, 'engine'))).toEqual(['pg'])
  // Rasters and topology are left out: they are half of what an engine would compile at each start.
  expect(statSync(one.postgis).size).toBeLessThan(12e6)
  // The second place is not used while the first has one.
  expect(await reachPrepared([join(folder, 'second'), folder])).toEqual(one)
}, 180_000)

it('is sought in the next place when one cannot be written, and says so when none can', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(reachPrepared([join(file, 'cache')])).rejects.toThrow(/no place/)
  const next = join(folder, 'next')
  mkdirSync(join(next, preparedName()), { recursive: true })
  expect(await reachPrepared([join(file, 'cache'), next])).toEqual({
    dataDir: join(next, preparedName(), 'data'),
    postgis: join(next, preparedName(), 'postgis.tar.gz'),
  })
})
