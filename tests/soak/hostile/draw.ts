// Draws from a seed: the same attack can be made again.
import { mulberry32 } from '../../bench/random-filters.ts'

export type Draw = {
  /** In [0, 1). */
  part(): number
  /** A whole number in [0, below). */
  below(below: number): number
  one<T>(values: readonly T[]): T
  happens(share: number): boolean
}

export function drawFrom(seed: number): Draw {
  const part = mulberry32(seed)
  const below = (most: number) => Math.floor(part() * most)
  return {
    part,
    below,
    one: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to draw from')
      return value
    },
    happens: (share) => part() < share,
  }
}
