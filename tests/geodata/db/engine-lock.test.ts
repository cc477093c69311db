import { fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { releaseLock, takeLock } from '../../../geodata/db/engine/engine-lock.ts'

const RACER = fileURLToPath(new URL('../../rig/lock-racer.ts', import.meta.url))
/** Beyond what Linux gives to a process. */
const NOBODY = '4194305\n'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sdrif-e-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('gives a stale lock to one alone of those who find it at the same moment', async () => {
  const rounds = 300
  for (let round = 0; round < rounds; round++) writeFileSync(join(folder, `lock-${round}`), NOBODY)
  const start = String(Date.now() + 3000)
  const racers = [1, 2, 3].map(() =>
    fork(RACER, [folder, `${rounds}`, start, 'engine/main'], { execArgv: ['--import', 'tsx'] }),
  )
  const told = await Promise.all(racers.map((racer) => once(racer, 'message')))
  for (const racer of racers) racer.disconnect()
  const won = told.flatMap(([rounds]) => rounds as number[])
  expect(won.sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round))
}, 30_000)

it('goes on where one was killed while it took the lock over', () => {
  const lock = join(folder, 'lock')
  writeFileSync(lock, NOBODY)
  writeFileSync(`${lock}.taking`, NOBODY)
  expect(takeLock(lock)).toEqual({ taken: true })
  releaseLock(lock)
  expect(readdirSync(folder)).toEqual([])
})

it('is nobody’s in a copy of the folder, while the engine of the folder lives', async () => {
  const racer = fork(RACER, [folder, '1', '0', 'engine/main'], { execArgv: ['--import', 'tsx'] })
  await once(racer, 'message')
  const lock = join(folder, 'lock-0')
  copyFileSync(lock, join(folder, 'copied'))
  expect(takeLock(lock)).toEqual({ taken: false, pid: racer.pid })
  expect(takeLock(join(folder, 'copied'))).toEqual({ taken: true })
  racer.disconnect()
}, 30_000)

it('heeds a lock of software that wrote the process alone', async () => {
  const racer = fork(RACER, [folder, '0', '0', 'engine/main'], { execArgv: ['--import', 'tsx'] })
  await once(racer, 'message')
  const lock = join(folder, 'lock')
  writeFileSync(lock, `${racer.pid}\n`)
  expect(takeLock(lock)).toEqual({ taken: false, pid: racer.pid })
  racer.disconnect()
}, 30_000)
