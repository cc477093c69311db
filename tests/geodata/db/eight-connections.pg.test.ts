// Eight connections on the embedded engine: six read, one is in transactions, one derives the plots of a version. With
// 10 000 reads: npm run soak -- readers.
import { expect, inject, it } from 'vitest'
import { prepareEight, readWhileDeriving } from '../../soak/eight-connections.ts'

it('give no wrong and no empty answer in 200 while one is in transactions and one derives', async () => {
  const eight = await prepareEight({ plots: 60, template: inject('embeddedTemplate') })
  const tally = await readWhileDeriving(eight, { reads: 200 })
  await eight.remove()
  expect(tally.faults).toEqual([])
  expect(tally.waits.length).toBeGreaterThanOrEqual(200)
  expect(tally.derivations).toBeGreaterThan(0)
  expect(tally.transactions).toBeGreaterThan(0)
}, 180_000)
