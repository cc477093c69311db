// Eight connections on the embedded engine: six read, one is in transactions, one derives the plots of a version. With
// 10 000 reads: npm run soak -- readers.
import { expect, inject, it } from 'vitest'
import { prepareEight, readWhileDeriving } from '../../soak/eight-connections.ts'

it('give no wrong and no empty answer in 600 while one is in transactions and one derives', async () => {
  const eight = await prepareEight({ plots: 300, template: inject('embeddedTemplate') })
  const tally = await readWhileDeriving(eight, { reads: 600 })
  await eight.remove()
  expect(tally.faults).toEqual([])
  expect(tally.waits.length).toBeGreaterThanOrEqual(600)
  expect(tally.derivations).toBeGreaterThan(0)
  expect(tally.transactions).toBeGreaterThan(0)
}, 180_000)
