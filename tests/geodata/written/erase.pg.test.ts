// What expired, or whose author wants it gone, goes wholly.
import { expect, it } from 'vitest'
import { eraseBrief, eraseExpired, eraseOffer } from '../../../geodata/written/erase.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { describeOnEngines } from '../../rig/database.ts'
import {
  idOf,
  someBrief,
  someFact,
  someOffer,
  somePhotograph,
  someVersion,
} from '../../rig/written-rows.ts'
import { writtenRowsOf } from '../../rig/written-rows-of.ts'

describeOnEngines('erasing', (t) => {
  const keysOf = async () =>
    Object.fromEntries(
      Object.entries(await writtenRowsOf(t.sql)).map(([table, rows]) => [
        table,
        rows.map((row) => row.id ?? row.key ?? row.offer_id ?? row.brief_id).sort(),
      ]),
    )
  const facts = (...names: string[]) => names.map((name) => someFact(name).key).sort()

  it('erases an offer with its versions, photographs and facts, but not those of others', async () => {
    const written = openWritten(t.db, t)
    await written.write(async (change) => {
      for (const name of ['own', 'shared', 'other']) await change.put('fact', someFact(name))
      for (const name of ['a', 'b']) await change.put('offer', someOffer(name))
      await change.put('offer_version', someVersion('a', 1, ['own']))
      await change.put('offer_version', someVersion('a', 2, ['own', 'shared']))
      await change.put('offer_version', someVersion('b', 1, ['shared', 'other']))
      await change.put('photograph', somePhotograph('p', 'a', Buffer.from('jpeg')))
      await change.put('opening', { offer_id: idOf('a'), day: '2026-11-25', openings: 3 })
      await change.put('brief', someBrief('a'))
      await change.put('brief', someBrief('b'))
    })
    await written.write((change) => eraseOffer(change, idOf('a')))
    await written.write((change) => eraseBrief(change, someBrief('a').id))
    await written.write((change) => eraseOffer(change, idOf('not there')))
    expect(await keysOf()).toEqual({
      offer: [idOf('b')],
      fact: facts('shared', 'other'),
      offer_version: [idOf('b')],
      brief: [someBrief('b').id],
    })
  })

  it('erases the day after the last one, with facts that nothing refers to', async () => {
    const written = openWritten(t.db, t)
    await written.write(async (change) => {
      await change.put('fact', someFact('loose'))
      await change.put('offer', { ...someOffer('b'), expires_on: '2026-11-25' })
      await change.put('brief', { ...someBrief('b'), expires_on: '2026-11-24' })
    })
    expect(await eraseExpired(written, '2026-11-25')).toEqual({ offers: 0, briefs: 1 })
    expect((await keysOf()).fact).toEqual(facts('shared', 'other'))
    expect(await eraseExpired(written, '2026-11-26')).toEqual({ offers: 1, briefs: 0 })
    expect(await keysOf()).toEqual({})
    const [before] = await t.sql`select seq from written.counter`
    expect(await eraseExpired(written, '2030-01-01')).toEqual({ offers: 0, briefs: 0 })
    expect(await t.sql`select seq from written.counter`).toEqual([before])
  })
})
