// Where people live in the demonstration: its communes, and hamlets between them.
import { townRadius } from './base-map.ts'
import type { Point, Ring } from './geometry.ts'
import { distance, isInside } from './geometry.ts'
import type { Place } from './land.ts'
import { randomOf } from './random.ts'

export type Settlement = {
  centre: Point
  /** Half axes of what is built, metres, along the streets and across them. */
  reach: readonly [number, number]
  /** Of its streets, radians. */
  angle: number
  /** Between two streets, metres. */
  spacingM: number
  /** 3: a town of over 20 000, 2: a commune, 1: a hamlet. */
  rank: 1 | 2 | 3
}

const HAMLETS = 2600
/** Of a network for few plots: its streets are farther apart, and fewer hamlets have any. */
const COARSE = { spacing: 2.4, hamlets: 700 } as const
const HAMLET_GAP_M = 1350
const CELL_M = 2500
const PARIS = '75056'

/** Communes first, in their order, then hamlets that keep their distance. `coarse`: about a fifth of the streets. */
export function settle(
  seed: number,
  places: readonly Place[],
  outline: Ring,
  coarse = false,
): Settlement[] {
  const apart = coarse ? COARSE.spacing : 1
  const hamlets = coarse ? COARSE.hamlets : HAMLETS
  const random = randomOf(seed, 'settlements')
  const communes = places.map((place): Settlement => {
    const r = townRadius(place)
    const own = randomOf(seed, `streets ${place.code}`)
    return {
      centre: place.centre,
      reach:
        place.code === PARIS
          ? [6200, 4700]
          : [r * own.between(0.95, 1.25), r * own.between(0.85, 1.1)],
      angle: own.between(0, Math.PI / 2),
      spacingM: apart * (133 + 900 / (7 + place.thousands) + own.between(0, 20)),
      rank: place.thousands >= 20 ? 3 : 2,
    }
  })
  const roughly = outline.filter((_, i) => i % 8 === 0)
  const cells = new Map<string, Settlement[]>()
  const cellOf = (v: number) => Math.floor(v / CELL_M)
  const all: Settlement[] = []
  const keep = (one: Settlement) => {
    all.push(one)
    const span = Math.max(...one.reach) + HAMLET_GAP_M
    for (let x = cellOf(one.centre[0] - span); x <= cellOf(one.centre[0] + span); x++)
      for (let y = cellOf(one.centre[1] - span); y <= cellOf(one.centre[1] + span); y++)
        cells.set(`${x} ${y}`, [...(cells.get(`${x} ${y}`) ?? []), one])
  }
  communes.forEach(keep)
  const isFree = (at: Point) =>
    (cells.get(`${cellOf(at[0])} ${cellOf(at[1])}`) ?? []).every(
      ({ centre, reach, rank }) =>
        distance(centre, at) > (rank === 1 ? HAMLET_GAP_M : Math.max(...reach) + 500),
    )
  for (let attempt = 0; attempt < 60_000 && all.length < communes.length + hamlets; attempt++) {
    const at: Point = [random.between(585_000, 742_000), random.between(6_780_000, 6_908_000)]
    if (!isFree(at) || !isInside(at, roughly)) continue
    const r = 200 + 340 * random.next() ** 2
    keep({
      centre: at,
      reach: [r * random.between(1, 1.5), r],
      angle: random.between(0, Math.PI / 2),
      spacingM: random.between(95, 150),
      rank: 1,
    })
  }
  return all
}
