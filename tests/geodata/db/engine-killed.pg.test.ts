// The engine's process is killed: in its first opening, and in a transaction. In the middle of runs that others read
// during: npm run soak -- engine.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpSync } from 'node:fs'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { openDatabase } from '../../../geodata/db/open-database.ts'

let dataDir = ''
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-killed-'))))
afterEach(() => rmSync(dataDir, { recursive: true, maxRetries: 50, retryDelay: 100 }))

const enginePid = () => Number.parseInt(readFileSync(join(dataDir, 'engine', 'lock'), 'utf8'))

it('makes a folder again whose first making was killed', async () => {
  const making = join(dataDir, 'engine', 'pg.making')
  const opening = openDatabase({ dataDir }).catch((error: Error) => error)
  while (!existsSync(making) || !existsSync(join(dataDir, 'engine', 'pg', 'PG_VERSION')))
    await sleep(1)
  process.kill(enginePid(), 'SIGKILL')
  expect(String(await opening)).toMatch(/the embedded database did not start/)
  const db = await openDatabase({ dataDir })
  expect(await db.sql`select postgis_version()`).toHaveLength(1)
  expect(existsSync(making)).toBe(false)
  await db.close()
}, 180_000)

it('ends a transaction, and not the process, whose connection it takes along', async () => {
  cpSync(inject('embeddedTemplate'), dataDir, { recursive: true })
  const db = await openDatabase({ dataDir, max: 1 })
  const transaction = db.sql.begin(async (tx) => {
    await tx`select 1`
    setTimeout(() => process.kill(enginePid(), 'SIGKILL'), 20)
    await tx`select sum(sqrt(n)) from generate_series(1, 30000000) n`
  })
  await expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await sleep(50) // what the client would still send comes out of a timer
  await db.close()
}, 120_000)
