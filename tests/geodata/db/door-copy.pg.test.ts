// `copy … from stdin` through the door of the embedded engine, which cannot wait for rows: whoever copies, well or not, keeps
// nobody waiting. On raw sockets, as postgres.js never learns of a copy that failed (porsager/postgres#1173).
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Door } from '../../../geodata/db/engine/door.ts'
import { openDoor } from '../../../geodata/db/engine/door.ts'
import { answerTypes } from '../../../geodata/db/engine/protocol.ts'
import { extended, message, query, RawClient } from '../../rig/raw-client.ts'

const MOST_COPY_BYTES = 1 << 20
const DONE = message('c')
const rows = (text: string): Buffer => message('d', text)
const COPY = query('copy t from stdin')

const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-copy-'))
const path = join(folder, 'socket')
let engine: PGlite
let door: Door
const clients: RawClient[] = []

beforeAll(async () => {
  engine = await PGlite.create({ loadDataDir: await dataDir() })
  door = openDoor({ execProtocolRaw }, () => {}, { mostCopyBytes: MOST_COPY_BYTES })
  door.server.listen(path)
  await once(door.server, 'listening')
})

afterAll(async () => {
  for (const client of clients) client.leave()
  await door.close()
  await engine.close()
  rmSync(folder, { recursive: true })
})

/** Of the engine, which would never answer a copy that nothing ends: the tests would end with it. */
async function execProtocolRaw(asked: Uint8Array): Promise<Uint8Array> {
  const says = Buffer.from(asked).toString('latin1')
  if (/stdin/i.test(says) && !answerTypes(asked).includes('f'))
    throw new Error('a copy without end')
  return engine.execProtocolRaw(asked)
}

const client = async (): Promise<RawClient> => {
  const made = await RawClient.connect(path)
  clients.push(made)
  return made
}
/** What another connection reads. */
const count = async (): Promise<string | undefined> =>
  (await (await client()).ask(query('select count(*) from t')))[1]

beforeEach(async () => {
  const first = await client()
  await first.ask(query('drop table if exists t; create table t (id int primary key, v text)'))
})

it('takes many rows of postgres.js, beside others that read', async () => {
  const sql = postgres({ path, user: 'postgres', database: 'postgres', max: 3 } as never)
  const lines = Array.from({ length: 20_000 }, (_, i) => `${i}\té ${i}\n`)
  const read = Promise.all(Array.from({ length: 50 }, (_, i) => sql`select ${i}::int as i`))
  await pipeline(Readable.from(lines), await sql`copy t from stdin`.writable())
  expect((await read).map(([row]) => row?.i)).toEqual(Array.from({ length: 50 }, (_, i) => i))
  const [row] = await sql`select count(*)::int as n, max(v) filter (where id = 19999) as v from t`
  expect(row).toEqual({ n: 20_000, v: 'é 19999' })
  await sql.end()
})

it('tells the client to begin, in the format asked for, and nobody waits for its rows', async () => {
  const mine = await client()
  mine.send(query("copy t from stdin with (format csv, delimiter ';')"))
  const [begun] = await mine.until('G')
  expect([...(begun?.body ?? [])]).toEqual([0, 0, 2, 0, 0, 0, 0])
  mine.send(rows('1;a\n2'))
  expect(await count()).toBe('D 0')
  expect(await mine.ask(rows(';"b;\nc"\n'), DONE)).toEqual(['C COPY 2', 'Z I'])
  expect(await count()).toBe('D 2')
})

it('takes a copy sent in one piece with the statement after it', async () => {
  const mine = await client()
  mine.send(COPY, rows('1\ta\n'), DONE, query('select v from t'))
  await mine.until('G')
  expect(await mine.ask()).toEqual(['C COPY 1', 'Z I'])
  expect(await mine.ask()).toEqual(['T', 'D a', 'C SELECT 1', 'Z I'])
})

it('keeps what a transaction did before a copy, and rolls both back together', async () => {
  const mine = await client()
  await mine.ask(query('begin'))
  await mine.ask(query("insert into t values (1, 'before')"))
  mine.send(COPY)
  await mine.until('G')
  expect(await mine.ask(rows('2\tb\n'), DONE)).toEqual(['C COPY 1', 'Z T'])
  expect((await mine.ask(query('select count(*) from t')))[1]).toBe('D 2')
  await mine.ask(query('rollback'))
  expect(await count()).toBe('D 0')
})

it('passes the engine’s error on for a bad row, and serves the same client and the others', async () => {
  const mine = await client()
  mine.send(COPY)
  await mine.until('G')
  expect(await mine.ask(rows('1\ta\n'), rows('x\tb\n3\tc\n'), DONE)).toEqual([
    'E 22P02 invalid input syntax for type integer: "x"',
    'Z I',
  ])
  expect(await count()).toBe('D 0')
  expect(await mine.ask(query('select 1'))).toContain('D 1')
})

it('aborts the transaction of a bad row, until it is rolled back', async () => {
  const mine = await client()
  await mine.ask(query('begin'))
  mine.send(COPY)
  await mine.until('G')
  expect((await mine.ask(rows('x\ta\n'), DONE)).at(-1)).toBe('Z E')
  expect((await mine.ask(COPY))[0]).toMatch(/^E 25P02 /)
  expect(await mine.ask(query('rollback'))).toEqual(['C ROLLBACK', 'Z I'])
  expect(await count()).toBe('D 0')
})

it('answers a copy into no table with its error alone, and takes no notice of rows that come', async () => {
  const mine = await client()
  const late = [rows('1\ta\n'), DONE, message('f', 'late\0')]
  expect(await mine.ask(query('copy none from stdin'), ...late)).toEqual([
    'E 42P01 relation "none" does not exist',
    'Z I',
  ])
  expect(await mine.ask(query('select 1'))).toEqual(['T', 'D 1', 'C SELECT 1', 'Z I'])
  expect(await count()).toBe('D 0')
})

it('ends a copy that the client gives up, by its own words', async () => {
  const mine = await client()
  mine.send(COPY)
  await mine.until('G')
  expect(await mine.ask(rows('1\ta\n'), message('f', 'enough\0'))).toEqual([
    'E 57014 COPY from stdin failed: enough',
    'Z I',
  ])
  expect(await count()).toBe('D 0')
})

it('lets a client leave in the middle of a copy, also of one in a transaction', async () => {
  for (const begin of ['select 1', 'begin']) {
    const mine = await client()
    await mine.ask(query(begin))
    mine.send(COPY)
    await mine.until('G')
    mine.send(rows('1\ta\n2'))
    mine.leave()
    expect(await count()).toBe('D 0')
  }
})

it('refuses more rows than it would keep, while they come, and goes on after them', async () => {
  const mine = await client()
  mine.send(COPY)
  await mine.until('G')
  const many = Array.from({ length: 40 }, (_, i) =>
    rows(`${i}\t${'v'.repeat(MOST_COPY_BYTES / 32)}\n`),
  )
  expect(await mine.ask(...many)).toEqual([
    'E 57014 COPY from stdin failed: it has more than 1 MB of rows',
    'Z I',
  ])
  expect(await mine.ask(...many, DONE, query('select 1'))).toContain('D 1')
  expect(await count()).toBe('D 0')
})

it('refuses what is no part of a copy among its rows, once', async () => {
  const mine = await client()
  mine.send(COPY)
  await mine.until('G')
  expect((await mine.ask(rows('1\ta\n'), query('select 1')))[0]).toMatch(/^E 57014 .* type Q came/)
  expect(await mine.ask(query('select 2'))).toContain('D 2')
})

it('refuses a copy that is not the first statement of a simple query, and the only one in it', async () => {
  const refused = /^E 57014 COPY from stdin failed: it must be the first statement/
  const mine = await client()
  const second = await mine.ask(query("insert into t values (1, 'a'); copy t from stdin"))
  expect([second[0], second.length]).toEqual(['C INSERT 0 1', 3])
  expect(second[1]).toMatch(refused)
  const prepared = await mine.ask(extended('copy t from stdin'))
  expect(prepared.filter((part) => !'12'.includes(part))[0]).toMatch(refused)
  mine.send(query('copy t from stdin; copy t from stdin'))
  await mine.until('G')
  expect((await mine.ask(rows('1\ta\n'), DONE))[1]).toMatch(refused)
  expect(await count()).toBe('D 0')
})

it('runs what only has the words of a copy in it once', async () => {
  const mine = await client()
  await mine.ask(query("insert into t values (1, 'copy t from stdin')"))
  await mine.ask(query('begin'))
  await mine.ask(query("update t set v = v || ' copy from stdin'"))
  expect(await mine.ask(extended("select v || 'copy stdin' from t"))).toContain(
    'D copy t from stdin copy from stdincopy stdin',
  )
  expect(await mine.ask(query('commit'))).toEqual(['C COMMIT', 'Z I'])
  expect(await mine.ask(query('copy t to stdout'))).toContain('C COPY 1')
})
