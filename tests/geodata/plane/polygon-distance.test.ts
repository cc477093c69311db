import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceToPoint, holds } from '../../../geodata/plane/polygon-distance.ts'
import { draws } from '../../rig/draws.ts'

const square = Float64Array.from([0, 0, 100, 0, 100, 100, 0, 100, 0, 0])
const hole = Float64Array.from([40, 40, 60, 40, 60, 60, 40, 60, 40, 40])

describe('the distance from a plot to a point', () => {
  it('is 0 inside and on the edge, and to the nearest edge or corner outside', () => {
    expect(distanceToPoint([square], 50, 50)).toBe(0)
    expect(distanceToPoint([square], 100, 30)).toBe(0)
    expect(distanceToPoint([square], 130, 50)).toBe(30)
    expect(distanceToPoint([square], 103, 104)).toBe(5)
  })

  it('counts from the edge of a hole', () => {
    expect(holds([square, hole], 50, 50)).toBe(false)
    expect(distanceToPoint([square, hole], 50, 48)).toBe(8)
  })

  it('equals the least distance to the outline, walked in small steps', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
          { minLength: 3, maxLength: 9 },
        ),
        fc.integer({ min: -1500, max: 1500 }),
        fc.integer({ min: -1500, max: 1500 }),
        (corners, x, y) => {
          const ring = Float64Array.from([...corners, corners[0] as [number, number]].flat())
          let least = Infinity
          for (let i = 2; i < ring.length; i += 2)
            for (let s = 0; s <= 400; s++) {
              const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]] as [
                number,
                number,
                number,
                number,
              ]
              least = Math.min(
                least,
                Math.hypot(ax + ((bx - ax) * s) / 400 - x, ay + ((by - ay) * s) / 400 - y),
              )
            }
          const found = distanceToPoint([ring], x, y)
          if (holds([ring], x, y)) expect(found).toBe(0)
          else {
            expect(found).toBeLessThanOrEqual(least + 1e-9)
            expect(found).toBeGreaterThan(least - 4)
          }
        },
      ),
      draws(80),
    )
  })
})
