import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { packRings, unpackRings } from '../../../../geodata/model/filter/area-code.ts'
import { AREA_LIMITS, readArea, writeArea } from '../../../../geodata/model/filter/area.ts'
import { crossesItself, ringKm2 } from '../../../../geodata/model/filter/ring-shape.ts'

const step = fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5)
const ring = fc
  .array(fc.tuple(step, step), { minLength: 3, maxLength: 30 })
  .map((at) => [...at, at[0]!])

type Ring = [number, number][]
const square = (lon: number, lat: number, size: number): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
const polygon = (...rings: Ring[]) => writeArea({ kind: 'polygon', rings })

it('packs rings and brings them back to the hundred-thousandth of a degree', () => {
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
      const text = packRings(rings)
      expect(text).toMatch(/^[\w.-]+$/)
      expect(unpackRings(text)).toEqual(rings)
    }),
  )
})

it('answers nothing but rings or undefined for any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const rings = unpackRings(text)
      expect(rings === undefined || rings.every((one) => one.length >= 4)).toBe(true)
    }),
  )
  expect(unpackRings('AAAA')).toBeUndefined()
  expect(unpackRings('________________')).toBeUndefined()
})

it('writes equal areas alike, and reads what it writes', () => {
  for (const text of [
    'circle:2.35220,48.85660,5000',
    `area:${'0f'.repeat(16)}`,
    polygon(square(2.3, 48.9, 0.01)),
    polygon(square(2.3, 48.9, 0.01), square(2.303, 48.903, 0.002)),
  ]) {
    const read = readArea(text)
    expect('area' in read && writeArea(read.area), text).toBe(text)
  }
})

it.each([
  ['', 'takes'],
  ['circle:2.3,48.9', 'takes'],
  ['circle:2.3,48.9,1e3', 'takes'],
  ['area:../../etc/passwd', 'takes'],
  ['polygon:', 'takes'],
  ['polygon:<script>', 'takes'],
  [`polygon:${'A'.repeat(AREA_LIMITS.packed + 1)}`, 'takes'],
  ['circle:2.3,48.9,0', 'the radius is 0'],
  ['circle:2.3,48.9,999999', 'the radius is over'],
  ['circle:12.3,48.9,1000', 'it lies outside the region'],
  [polygon(square(5, 48, 0.1)), 'it lies outside the region'],
  [polygon(square(1.2, 47.8, 1.6)), 'it is larger than 1300000 ha'],
  [
    polygon([
      [2.3, 48.9],
      [2.4, 49],
      [2.4, 48.9],
      [2.3, 49],
      [2.3, 48.9],
    ]),
    'its outline crosses itself',
  ],
  [
    polygon([
      [2.3, 48.9],
      [2.4, 48.9],
      [2.35, 48.9],
      [2.3, 48.9],
    ]),
    /crosses itself|no surface/,
  ],
  [
    polygon([
      [2.3, 48.9],
      [2.3, 48.9],
      [2.3, 48.9],
      [2.3, 48.9],
    ]),
    /crosses itself|no surface/,
  ],
])('refuses %s', (text, why) => {
  const read = readArea(text)
  expect('area' in read).toBe(false)
  if (why === 'takes') expect(read).toHaveProperty('takes')
  else expect((read as { impossible: string }).impossible).toMatch(why)
})

it('measures a ring to a hundredth, and sees a ring that touches itself', () => {
  expect(ringKm2(square(2.3, 48.9, 0.1)) / 81.2).toBeCloseTo(1, 1)
  expect(crossesItself(square(2.3, 48.9, 0.1))).toBe(false)
  expect(
    crossesItself([
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0],
      [0, 2],
      [0, 0],
    ] as Ring),
  ).toBe(true)
})
