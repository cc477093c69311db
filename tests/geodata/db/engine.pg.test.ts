// The embedded engine behind its door: one session shared by many connections, and nothing acknowledged is ever lost.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { cpSync } from 'node:fs'
import { DatabaseError } from '../../../geodata/db/database-error.ts'
import type { Database } from '../../../geodata/db/open-database.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { sliceOf } from '../../rig/draws.ts'

const folders: string[] = []
const freshFolder = (name = 'sdrif-e-door-'): string => {
  const folder = mkdtempSync(join(tmpdir(), name))
  folders.push(folder)
  cpSync(inject('embeddedTemplate'), folder, { recursive: true })
  return folder
}
const pidOf = (folder: string): number =>
  Number.parseInt(readFileSync(join(folder, 'engine', 'lock'), 'utf8'))

afterAll(() => {
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

describe('eight connections on the embedded engine', () => {
  // One engine for all of them: it goes on while somebody has it open.
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-door-'))
  folders.push(dataDir)
  let held: Database | undefined
  beforeAll(async () => {
    cpSync(inject('embeddedTemplate'), dataDir, { recursive: true })
    held = await openDatabase({ dataDir, max: 1 })
  })
  afterAll(() => held?.close())

  it('give no wrong and no empty answer while one is in transactions and one derives', async () => {
    const db = await openDatabase({ dataDir, max: 8 })
    const { sql } = db
    await sql`create table t (id int primary key, v text)`
    const wanted = sliceOf(300, 800)
    let [operations, wrong, worst] = [0, 0, 0]
    const goesOn = () => operations < wanted
    const reader = async () => {
      while (goesOn()) {
        const n = Math.floor(Math.random() * 1e6)
        const started = performance.now()
        const [row] = await sql<
          { n: number; s: string }[]
        >`select ${n}::int as n, ${'é'.repeat(n % 900)} as s`
        worst = Math.max(worst, performance.now() - started)
        if (row?.n !== n || row.s.length !== n % 900) wrong++
        operations++
      }
    }
    const transactions = async () => {
      for (let i = 1; goesOn(); i++, operations++) {
        const ending = i % 3 === 0 ? 'leave' : i % 5 === 0 ? 'fail' : 'keep'
        const done = await sql
          .begin(async (tx) => {
            await tx`insert into t values (${i}, 'a')`
            const [row] = await tx<
              { n: number }[]
            >`select count(*)::int as n from t where id = ${i}`
            if (row?.n !== 1) wrong++
            if (ending === 'fail') await tx`select 1 / 0`
            if (ending === 'leave') throw new Error('left')
            return true
          })
          .catch((error: Error) => {
            if (!/left|division/.test(error.message)) wrong++
            return false
          })
        const [row] = await sql<{ n: number }[]>`select count(*)::int as n from t where id = ${i}`
        if (row?.n !== (done ? 1 : 0)) wrong++
      }
    }
    const derivation = async () => {
      while (goesOn()) {
        await sql`select sum(sqrt(g)) from generate_series(1, 100000) g`
        operations++
      }
    }
    await Promise.all([
      reader(),
      reader(),
      reader(),
      reader(),
      reader(),
      reader(),
      transactions(),
      derivation(),
    ])
    await db.close()
    console.log(`${operations} operations, worst reader wait ${Math.round(worst)} ms`)
    expect(wrong).toBe(0)
  })

  it('let a failing query in a pipeline spoil nobody else’s answer', async () => {
    const pipelined = await openDatabase({ dataDir, max: 1 })
    const other = await openDatabase({ dataDir, max: 1 })
    let wrong = 0
    let going = true
    const reading = (async () => {
      for (let n = 0; going; n++) {
        const rows = await other.sql<{ n: number }[]>`select ${n}::int as n`.catch(() => [])
        if (rows[0]?.n !== n) wrong++
      }
    })()
    for (let round = 0; round < sliceOf(8, 25); round++) {
      const answers = await Promise.allSettled(
        Array.from({ length: 12 }, (_, i) =>
          i % 4 === 3
            ? pipelined.sql`select ${i} from ${pipelined.sql(`none_${round}_${i}`)}`
            : pipelined.sql`select ${round * 100 + i}::int as n`,
        ),
      )
      answers.forEach((answer, i) => {
        const fine =
          i % 4 === 3
            ? answer.status === 'rejected'
            : answer.status === 'fulfilled' && answer.value[0]?.n === round * 100 + i
        if (!fine) wrong++
      })
    }
    going = false
    await reading
    await Promise.all([pipelined.close(), other.close()])
    expect(wrong).toBe(0)
  })

  it('roll back a client that leaves in the middle of a transaction, and let the others go on', async () => {
    const db = await openDatabase({ dataDir })
    const other = await openDatabase({ dataDir, max: 1 })
    await db.sql`create table left_by (id int)`
    const inside = later()
    void other.sql
      .begin(async (tx) => {
        await tx`insert into left_by values (1)`
        inside.resolve(undefined)
        await sleep(60_000)
      })
      .catch(() => {})
    await inside.promise
    await other.sql.end({ timeout: 0 })
    const [row] = await db.sql<{ n: number }[]>`select count(*)::int as n from left_by`
    expect(row?.n).toBe(0)
    await db.close()
  })
})

describe('the life of the engine', () => {
  it('is one for all who open its folder, and can be opened again after the last has left', async () => {
    const dataDir = freshFolder()
    const [a, b] = await Promise.all([openDatabase({ dataDir }), openDatabase({ dataDir })])
    const pid = pidOf(dataDir)
    await a.sql`create table kept (id int)`
    await Promise.all([a.close(), b.close()])
    const again = await openDatabase({ dataDir })
    expect(await again.sql`select * from kept`).toHaveLength(0)
    await again.close()
    for (let i = 0; i < 100 && existsSync(join(dataDir, 'engine', 'lock')); i++) await sleep(100)
    expect(existsSync(join(dataDir, 'engine', 'lock'))).toBe(false)
    expect(pid).toBeGreaterThan(0)
  })

  it('loses nothing acknowledged when it is killed', async () => {
    const dataDir = freshFolder()
    const db = await openDatabase({ dataDir, max: 1 })
    await db.sql`create table t (id int primary key)`
    let acknowledged = 0
    const writing = (async () => {
      for (let i = 1; ; i++) {
        await db.sql`insert into t values (${i})`
        acknowledged = i
      }
    })().catch(() => {})
    while (acknowledged <= 50) await sleep(10)
    process.kill(pidOf(dataDir), 'SIGKILL')
    await writing
    await db.sql.end({ timeout: 0 })
    const again: Database = await openDatabase({ dataDir })
    const [row] = await again.sql<
      { n: number; most: number }[]
    >`select count(*)::int as n, max(id) as most from t`
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged)
    expect(row?.n).toBe(row?.most)
    await again.close()
  })

  it('is another in a copy of the folder that was made while it ran', async () => {
    const dataDir = freshFolder()
    const db = await openDatabase({ dataDir, max: 1 })
    await db.sql`create table t (id int primary key)`
    await db.sql`checkpoint`
    const copied = freshFolder()
    const isSocket = (path: string) => path.endsWith('socket') // cpSync refuses one; cp copies it
    cpSync(dataDir, copied, { recursive: true, filter: (path) => !isSocket(path) })
    const other = await openDatabase({ dataDir: copied, max: 1 })
    await other.sql`insert into t values (1)`
    expect(pidOf(copied)).not.toBe(pidOf(dataDir))
    expect(await db.sql`select * from t`).toHaveLength(0)
    await Promise.all([db.close(), other.close()])
  }, 60_000)

  it('opens in a folder whose path is too long for a socket', async () => {
    const dataDir = join(freshFolder(), 'x'.repeat(90))
    cpSync(inject('embeddedTemplate'), dataDir, { recursive: true })
    const db = await openDatabase({ dataDir })
    expect(await db.sql`select 1 as one`).toHaveLength(1)
    await db.close()
  })

  it('says in one sentence that the data folder is a file, or cannot be made', async () => {
    const file = join(freshFolder(), 'file')
    writeFileSync(file, '')
    for (const dataDir of [join(file, 'data'), '/proc/nope/data']) {
      const failure = await openDatabase({ dataDir }).then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(failure).toBeInstanceOf(DatabaseError)
      expect((failure as Error).message).toContain(dataDir)
    }
  })
})

function later(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => {}
  const promise = new Promise<unknown>((done) => (resolve = done))
  return { promise, resolve }
}
