// Chance that is the same on every machine: a seeded generator, and a hash that gives a place its own luck.

export type Random = {
  /** In [0, 1). */
  next(): number
  between(least: number, most: number): number
  /** A whole number from least to most, both included. */
  whole(least: number, most: number): number
  pick<T>(values: readonly T[]): T
  /** One of the keys, each as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  chance(probability: number): boolean
  /** Normal distribution, mean 0, deviation 1. */
  normal(): number
}

/** FNV-1a over the text: 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A generator of its own for each name under a seed, so that adding one theme does not move the others. */
export function randomOf(seed: number, name: string): Random {
  let state = (hashText(name) ^ Math.imul(seed, 0x9e3779b1)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0 // mulberry32
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + next() * (most - least)
  return {
    next,
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
    weighted: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) if ((left -= weight) < 0) return key
      return entries[0]?.[0] as keyof typeof weights
    },
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
