// The quantum of storage: whole square metres, whole metres, whole seconds, of the figure that a person wrote.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { haToM2, m2ToHa, mToKm } from '../../../geodata/model/units.ts'

it('brings hectares to the nearest square metre, also where the product falls short of it', () => {
  // 4.35 × 10 000 is 43 499.99… as a number, 1.1111 × 10 000 is 11 111.00…2.
  expect([4.35, 1.1111, 0.00004, 0.00005, 2].map(haToM2)).toEqual([43_500, 11_111, 0, 1, 20_000])
})

it('gives every stored surface back as it was after it was shown in hectares', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (m2) => haToM2(m2ToHa(m2)) === m2),
  )
})

it('says hectares and kilometres, not their inverses', () => {
  expect([m2ToHa(25_000), mToKm(1500)]).toEqual([2.5, 1.5])
})
