// The journal of an embedded engine: what it holds fills the database again, and what is dropped is in it no more.
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../../geodata/db/migrate.ts'
import { eraseOffer } from '../../../geodata/written/erase.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { recoverWritten } from '../../../geodata/written/recover-written.ts'
import type { Written } from '../../../geodata/written/written.ts'
import { openFresh } from '../../rig/database.ts'
import {
  idOf,
  someBrief,
  someFact,
  someOffer,
  somePhotograph,
  someVersion,
} from '../../rig/written-rows.ts'
import { emptyWritten, writtenRowsOf } from '../../rig/written-rows-of.ts'

describe('the journal', () => {
  let t: Awaited<ReturnType<typeof openFresh>>
  let file = ''
  let written: Written
  beforeAll(async () => {
    t = await openFresh('embedded')
    await migrate(t.db.sql)
    file = join(t.dataDir, 'kept', 'written.ndjson')
  })
  afterAll(() => t.remove())
  beforeEach(async () => {
    await emptyWritten(t.db.sql)
    rmSync(file, { force: true })
    written = openWritten(t.db, t)
  })
  const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n')
  const rows = () => writtenRowsOf(t.db.sql)
  const seq = async () =>
    (await t.db.sql<{ seq: number }[]>`select seq from written.counter`)[0]?.seq
  const offer = (name: string) => written.write((change) => change.put('offer', someOffer(name)))
  const recover = () => recoverWritten(t.db, t)
  const ids = async () => (await rows()).offer?.map(({ id }) => id) ?? []

  it('fills an empty database again, with the same rows and number', async () => {
    await written.write(async (change) => {
      await change.put('offer', someOffer('a'))
      await change.put('fact', someFact('a'))
      await change.put('offer_version', someVersion('a', 1))
      await change.put('photograph', somePhotograph('p', 'a', randomBytes(300)))
      await change.put('brief', someBrief('a'))
    })
    await offer('b')
    const before = await rows()
    expect(Object.keys(before)).toEqual(['offer', 'fact', 'offer_version', 'photograph', 'brief'])
    await emptyWritten(t.db.sql)
    expect(await recover()).toBe(2)
    expect(await rows()).toEqual(before)
    expect(await seq()).toBe(2)
    expect(await recover()).toBe(0)
  })

  it('plays only what an older database lacks, and a writer does so too', async () => {
    await offer('a')
    await t.db.sql`update written.offer set link_number = 7` // seen again unless it is played anew
    await offer('b')
    await offer('c')
    await t.db.sql`delete from written.offer where id <> ${idOf('a')}`
    await t.db.sql`update written.counter set seq = 1`
    await openWritten(t.db, t).write((change) => change.put('offer', someOffer('d')))
    expect((await rows()).offer?.map((row) => [row.id, row.link_number])).toEqual(
      [
        [idOf('b'), 1],
        [idOf('c'), 1],
        [idOf('d'), 1],
        [idOf('a'), 7],
      ].sort(),
    )
    expect(await seq()).toBe(4)
  })

  it('erases from an older database what was erased since', async () => {
    await offer('a')
    await offer('b')
    await written.write((change) => eraseOffer(change, idOf('a')))
    const { edit_hash, link_hash } = someOffer('a')
    await t.db.sql`
      insert into written.offer select ${idOf('a')}, ${edit_hash}, 1, ${link_hash}, 1, now(), now(), '2027-05-01'`
    await t.db.sql`update written.counter set seq = 2`
    expect(await recover()).toBe(1)
    expect(await ids()).toEqual([idOf('b')])
  })

  it('ignores a torn last line, and cuts it off', async () => {
    await offer('a')
    const whole = readFileSync(file, 'utf8')
    appendFileSync(file, '{"seq":2,"at":"2026-11-25T10:00:00Z","rows":[{"put":["off')
    expect(await recover()).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(whole)
    appendFileSync(file, '{"seq":2,"at"')
    await offer('b')
    await emptyWritten(t.db.sql)
    await recover()
    expect(await ids()).toEqual([idOf('a'), idOf('b')])
  })

  it('takes the last of two lines with one number', async () => {
    await offer('a')
    await offer('b')
    const second = lines()[2] ?? ''
    appendFileSync(file, `${second.replaceAll(idOf('b'), idOf('c'))}\n`)
    await emptyWritten(t.db.sql)
    await recover()
    expect(await ids()).toEqual([idOf('a'), idOf('c')])
    expect(await seq()).toBe(2)
  })

  it('leaves what was told to have failed at its commit behind, once something else is written', async () => {
    await offer('a')
    await t.db
      .sql`create function written.refuse() returns trigger language plpgsql as 'begin raise exception ''late''; end'`
    await t.db.sql`create constraint trigger late after insert on written.offer
      deferrable initially deferred for each row execute function written.refuse()`
    await expect(offer('b')).rejects.toThrow('late')
    await t.db.sql`drop function written.refuse cascade`
    expect(lines()).toHaveLength(3)
    await offer('c')
    expect(lines().map((line) => JSON.parse(line).seq)).toEqual([0, 1, 2, 2])
    const before = await rows()
    expect(await ids()).toEqual([idOf('a'), idOf('c')])
    await emptyWritten(t.db.sql)
    await recover()
    expect(await rows()).toEqual(before)
  })

  it('writes nothing when the line cannot be written', async () => {
    await offer('a')
    const aside = `${file}.aside`
    const failing = written.write(async (change) => {
      await change.put('offer', someOffer('b'))
      renameSync(file, aside)
      symlinkSync('/dev/full', file)
    })
    await expect(failing).rejects.toMatchObject({
      code: 'full',
      message: 'the disk of the data folder is full: nothing was saved',
    })
    renameSync(aside, file)
    expect(await ids()).toEqual([idOf('a')])
    expect(await seq()).toBe(1)
    await offer('c')
    expect(lines().map((line) => JSON.parse(line).seq)).toEqual([0, 1, 2])
  })

  it('is made anew when it is gone or older than the database', async () => {
    await offer('a')
    copyFileSync(file, `${file}.old`)
    await offer('b')
    renameSync(`${file}.old`, file)
    expect(await recover()).toBe(0)
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ kept: 'written', seq: 2, rows: 2 })
    rmSync(file)
    await offer('c')
    await emptyWritten(t.db.sql)
    await recover()
    expect(await ids()).toEqual([idOf('a'), idOf('b'), idOf('c')])
  })

  it('refuses a journal of later software, and leaves it untouched', async () => {
    await offer('a')
    const later = readFileSync(file, 'utf8').replace('"structure":1', '"structure":2')
    writeFileSync(file, later)
    const refusal = { code: 'refused', message: expect.stringMatching(/written by later software/) }
    await expect(recover()).rejects.toMatchObject(refusal)
    await expect(offer('b')).rejects.toMatchObject(refusal)
    expect(readFileSync(file, 'utf8')).toBe(later)
  })

  it('refuses to play a line that cannot be read, and leaves the database as it is', async () => {
    await offer('a')
    await offer('b')
    const damaged = readFileSync(file, 'utf8').replace('"seq":1,', '"seq":1')
    writeFileSync(file, damaged)
    await emptyWritten(t.db.sql)
    await expect(recover()).rejects.toThrow(/line 2 of .* cannot be read/)
    expect(await rows()).toEqual({})
    expect(readFileSync(file, 'utf8')).toBe(damaged)
  })

  it('drops columns that the tables do not have, and leaves absent ones at their default', async () => {
    await offer('a')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/"link_hash":"[0-9a-f]+"/, '"colour":"red"'))
    await emptyWritten(t.db.sql)
    await recover()
    expect((await rows()).offer).toEqual([{ ...someOffer('a'), link_hash: null }])
  })

  it('is made shorter when most of it no longer lives, and loses nothing then', async () => {
    const letters = randomBytes(500_000).toString('hex')
    for (let round = 0; round < 12; round++)
      await written.write((change) =>
        change.put('fact', { ...someFact('a'), facts: { round, letters } }),
      )
    expect(statSync(file).size).toBeLessThan(6_000_000)
    await emptyWritten(t.db.sql)
    await recover()
    expect((await rows()).fact).toEqual([{ ...someFact('a'), facts: { round: 11, letters } }])
    expect(await seq()).toBe(12)
  })

  it('holds no byte of what was erased', async () => {
    const picture = somePhotograph('p', 'a', randomBytes(200))
    await written.write(async (change) => {
      await change.put('offer', someOffer('a'))
      await change.put('fact', someFact('secret plot'))
      await change.put('offer_version', someVersion('a', 1, ['secret plot']))
      await change.put('photograph', picture)
    })
    await offer('b')
    await written.write((change) => eraseOffer(change, idOf('a')))
    const text = readFileSync(file, 'utf8')
    for (const gone of [
      idOf('a'),
      'secret plot',
      picture.jpeg.slice(2, 40),
      someOffer('a').edit_hash,
    ])
      expect(text).not.toContain(gone)
    expect(existsSync(`${file}.new`)).toBe(false)
    await emptyWritten(t.db.sql)
    await recover()
    expect(await rows()).toEqual({ offer: [someOffer('b')] })
    expect(await seq()).toBe(3)
  })
})
