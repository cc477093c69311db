// Whatever is put and dropped in whatever order: the journal gives the same rows again.
import fc from 'fast-check'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../../geodata/db/migrate.ts'
import { eraseOffer } from '../../../geodata/written/erase.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { recoverWritten } from '../../../geodata/written/recover-written.ts'
import type { Change } from '../../../geodata/written/written.ts'
import { draws } from '../../rig/draws.ts'
import { openFresh } from '../../rig/database.ts'
import { idOf, someBrief, someFact, someOffer, somePhotograph } from '../../rig/written-rows.ts'
import { emptyWritten, writtenRowsOf } from '../../rig/written-rows-of.ts'

let t: Awaited<ReturnType<typeof openFresh>>
beforeAll(async () => {
  t = await openFresh('embedded')
  await migrate(t.db.sql)
})
afterAll(() => t.remove())

const name = fc.integer({ min: 0, max: 3 })
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((any) => any.replaceAll('\0', ''))
const act = fc.oneof(
  fc.record({ do: fc.constant('offer' as const), name, version: fc.nat(9) }),
  fc.record({ do: fc.constant('fact' as const), name, text }),
  fc.record({
    do: fc.constant('photograph' as const),
    name,
    bytes: fc.uint8Array({ maxLength: 9 }),
  }),
  fc.record({ do: fc.constant('opening' as const), name, openings: fc.nat(99) }),
  fc.record({ do: fc.constant('brief' as const), name, text }),
  fc.record({
    do: fc.constant('drop' as const),
    table: fc.constantFrom('brief', 'photograph'),
    name,
  }),
  fc.record({ do: fc.constant('close' as const), name }),
  fc.record({ do: fc.constant('erase' as const), name }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

async function run(change: Change, one: Act): Promise<void> {
  // What hangs on an offer needs one.
  if (one.do === 'photograph' || one.do === 'opening')
    await change.put('offer', someOffer(one.name))
  if (one.do === 'offer')
    await change.put('offer', { ...someOffer(one.name), version: one.version })
  if (one.do === 'fact')
    await change.put('fact', { ...someFact(one.name), facts: { text: one.text } })
  if (one.do === 'photograph')
    await change.put('photograph', somePhotograph(one.name, one.name, one.bytes))
  if (one.do === 'opening')
    await change.put('opening', {
      offer_id: idOf(one.name),
      day: '2026-11-25',
      openings: one.openings,
    })
  if (one.do === 'brief')
    await change.put('brief', { ...someBrief(one.name), content: { text: one.text } })
  if (one.do === 'drop')
    await change.drop(one.table as 'brief', {
      id: idOf(one.table === 'brief' ? `b${one.name}` : one.name),
    })
  if (one.do === 'close') await change.drop('opening', { offer_id: idOf(one.name) })
  if (one.do === 'erase') await eraseOffer(change, idOf(one.name))
}

it('gives the same rows again from the journal', async () => {
  const writes = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(writes, async (all) => {
      await emptyWritten(t.db.sql)
      rmSync(join(t.dataDir, 'kept'), { recursive: true, force: true })
      const written = openWritten(t.db, t)
      for (const acts of all)
        await written.write(async (change) => {
          for (const one of acts) await run(change, one)
        })
      const before = await writtenRowsOf(t.db.sql)
      await emptyWritten(t.db.sql)
      await recoverWritten(t.db, t)
      expect(await writtenRowsOf(t.db.sql)).toEqual(before)
    }),
    draws(6),
  )
})
