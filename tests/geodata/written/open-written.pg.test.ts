// One write: all of it or nothing, durable, one after the other.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { someFact, someOffer, someVersion } from '../../rig/written-rows.ts'
import { writtenRowsOf } from '../../rig/written-rows-of.ts'

describeOnEngines('writing', (t) => {
  const journal = () => join(t.dataDir, 'kept', 'written.ndjson')
  const offers = async () =>
    (await t.sql<{ id: string }[]>`select id from written.offer order by id`).map(({ id }) => id)

  it('puts whole rows, replaces them, and drops them with what hangs on them', async () => {
    const written = openWritten(t.db, t)
    const answer = await written.write(async (change) => {
      await change.put('offer', someOffer('a'))
      await change.put('fact', someFact('a'))
      await change.put('offer_version', someVersion('a', 1))
      return 'saved'
    })
    expect(answer).toBe('saved')
    await written.write((change) =>
      change.put('offer', { ...someOffer('a'), link_hash: null, version: 2 }),
    )
    expect(await t.sql`select version, link_hash, expires_on from written.offer`).toEqual([
      { version: 2, link_hash: null, expires_on: '2027-05-01' },
    ])
    expect(await t.sql`select fact_keys, content from written.offer_version`).toEqual([
      { fact_keys: [someFact('a').key], content: someVersion('a', 1).content },
    ])
    await written.write((change) => change.drop('offer', { id: someOffer('a').id }))
    expect(await t.sql`select 1 from written.offer_version`).toHaveLength(0)
    expect(existsSync(journal())).toBe(t.engine === 'embedded')
  })

  it('writes nothing when the work throws', async () => {
    const written = openWritten(t.db, t)
    const before = [await t.sql`select seq from written.counter`, await offers()]
    const text = t.engine === 'embedded' ? readFileSync(journal(), 'utf8') : ''
    const failing = written.write(async (change) => {
      await change.put('offer', someOffer('b'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect([await t.sql`select seq from written.counter`, await offers()]).toEqual(before)
    if (t.engine === 'embedded') expect(readFileSync(journal(), 'utf8')).toBe(text)
  })

  it('refuses to drop by what is no key', async () => {
    const written = openWritten(t.db, t)
    await expect(written.write((change) => change.drop('offer', {}))).rejects.toThrow(
      /by their key/,
    )
    await expect(written.write((change) => change.drop('offer', { version: 1 }))).rejects.toThrow(
      /by their key/,
    )
  })

  it('orders the writes of two writers', async () => {
    const [one, two] = [openWritten(t.db, t), openWritten(t.db, t)]
    await one.write((change) => change.put('report', someReport(0)))
    const [before] = await t.sql<{ seq: number }[]>`select seq from written.counter`
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        (at % 2 ? one : two).write(async (change) => {
          const [row] = await change.sql<{ message: string }[]>`select message from written.report`
          await change.put('report', someReport(Number(row?.message) + 1))
        }),
      ),
    )
    expect(await t.sql`select message from written.report`).toEqual([{ message: '30' }])
    expect(await t.sql`select seq from written.counter`).toEqual([{ seq: (before?.seq ?? 0) + 30 }])
  })

  it('is not touched by a data run', async () => {
    await openWritten(t.db, t).write((change) => change.put('offer', someOffer('kept')))
    const now = async () => [
      await writtenRowsOf(t.sql),
      await t.sql`select seq from written.counter`,
      t.engine === 'embedded' && readFileSync(journal(), 'utf8'),
    ]
    const before = await now()
    await publishSmallVersion(t.sql, { plots: 8 })
    expect(await now()).toEqual(before)
  })
})

const someReport = (count: number) => ({
  id: 'report000000',
  plot_id: 'p',
  data_version: 1,
  reported_at: '2026-11-25T10:00:00Z',
  about: 'surface',
  message: String(count),
  contact: null,
  handled_at: null,
})
