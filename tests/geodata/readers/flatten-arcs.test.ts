import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flattenArcs } from '../../../geodata/readers/flatten-arcs.ts'

it('keeps to within five centimetres of any circle of the region, and ends where the arc ends', () => {
  const turn = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 20_000, noNaN: true }),
      turn,
      fc.double({ min: 0.05, max: 6, noNaN: true }),
      fc.boolean(),
      (radius, from, sweep, backwards) => {
        const [cx, cy] = [650_000, 6_860_000]
        const at = (share: number) => {
          const angle = from + (backwards ? -1 : 1) * sweep * share
          return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
        }
        const line = flattenArcs([at(0), at(0.4), at(1)])
        expect(line[0]).toEqual(at(0))
        expect(line.at(-1)).toEqual(at(1))
        let length = 0
        for (let i = 1; i < line.length; i++) {
          const [a, b] = [line[i - 1] as number[], line[i] as number[]]
          const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
          for (const [x, y] of [b, middle] as [number, number][])
            expect(Math.abs(Math.hypot(x - cx, y - cy) - radius)).toBeLessThan(0.06)
          length += Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
        }
        // Round the right way: the other one is longer or shorter.
        expect(length / (radius * sweep)).toBeCloseTo(1, 2)
      },
    ),
  )
})

it('takes three points on a line as they are, and a whole circle from its two ends', () => {
  expect(
    flattenArcs([
      [0, 0],
      [1, 1],
      [2, 2],
    ]),
  ).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
  const circle = flattenArcs([
    [1000, 0],
    [-1000, 0],
    [1000, 0],
  ])
  let twice = 0
  for (let i = 1; i < circle.length; i++)
    twice += circle[i - 1]![0]! * circle[i]![1]! - circle[i]![0]! * circle[i - 1]![1]!
  expect(Math.abs(twice) / 2 / (Math.PI * 1e6)).toBeGreaterThan(0.999)
})
