// Where the sites lie and how large they are: gross surfaces calibrated on the published hectares of each category.
import type { Category } from '../model/codes.ts'
import { CATEGORIES } from '../model/codes.ts'
import { PUBLISHED_HA } from '../model/ledger/published-figures.ts'
import { haToM2 } from '../model/units.ts'
import type { Point, Ring } from './geometry.ts'
import { distance, distanceToLine, isInside } from './geometry.ts'
import type { Place } from './land.ts'
import { siteName } from './names.ts'
import type { NamedLine, Networks } from './networks.ts'
import type { Random } from './random.ts'
import { randomOf } from './random.ts'

export type Site = {
  id: string
  name: string
  category: Category
  vocation: string
  state: string
  place: Place
  centre: Point
  angle: number
  areaM2: number
}

/** How many sites of each category; with the published hectares this gives their mean surface. */
const SITES: Record<Category, number> = {
  industrial_regional: 30,
  productive_regional: 400,
  existing_economic: 850,
  commercial_requalify: 78,
  commercial_mutate: 62,
}

const GAP_M = 45
const CELL_M = 2500

/** Places every site: no two meet, none lies in a river, most lie along a large road or at the edge of a town. */
export function laySites(
  seed: number,
  places: readonly Place[],
  outline: Ring,
  networks: Networks,
): Site[] {
  const random = randomOf(seed, 'sites')
  const taken = new Taken()
  const names = new Set<string>()
  const wanted = CATEGORIES.flatMap((category) =>
    surfaces(random, category).map((areaM2) => ({ category, areaM2 })),
  )
  wanted.sort((a, b) => b.areaM2 - a.areaM2) // the large ones first, while there is room
  return wanted.map(({ category, areaM2 }, i) => {
    const { centre, angle, place } = settle(
      random,
      category,
      areaM2,
      places,
      outline,
      networks,
      taken,
    )
    let name = siteName(random)
    for (let k = 0; names.has(`${place.name} ${name}`) && k < 20; k++) name = siteName(random)
    names.add(`${place.name} ${name}`)
    const number = String(i + 1).padStart(5, '0')
    return {
      id: `${place.code}_SITE-ECO_${number}`,
      name,
      category,
      ...character(random, category),
      place,
      centre,
      angle,
      areaM2,
    }
  })
}

/** Log-normal surfaces that sum to the published hectares exactly. */
function surfaces(random: Random, category: Category): number[] {
  const spread = category === 'industrial_regional' ? 0.45 : 0.85
  const drawn = Array.from({ length: SITES[category] }, () =>
    Math.max(0.12, Math.exp(spread * random.normal())),
  )
  const sum = drawn.reduce((a, b) => a + b, 0)
  return drawn.map((value) => (value / sum) * haToM2(PUBLISHED_HA[category]))
}

function settle(
  random: Random,
  category: Category,
  areaM2: number,
  places: readonly Place[],
  outline: Ring,
  networks: Networks,
  taken: Taken,
): { centre: Point; angle: number; place: Place } {
  const reach = Math.sqrt(areaM2) * 0.99
  for (let attempt = 0; attempt < 4000; attempt++) {
    const { centre, angle } = propose(random, category, places, networks, attempt)
    if (!isInside(centre, outline) || !taken.isFree(centre, reach)) continue
    const tooNear = ({ line, halfWidthM }: NamedLine, space: number): boolean =>
      distanceToLine(centre, line) < reach * 0.72 + halfWidthM + space
    if (networks.rivers.some((river) => tooNear(river, 20))) continue
    if ([...networks.roads, ...networks.rails].some((line) => tooNear(line, 25))) continue
    taken.add(centre, reach)
    return { centre, angle, place: nearestPlace(centre, places) }
  }
  throw new Error('no room for a site of the demonstration')
}

function propose(
  random: Random,
  category: Category,
  places: readonly Place[],
  networks: Networks,
  attempt: number,
): { centre: Point; angle: number } {
  const lines = random.chance(0.18) ? networks.rivers.slice(0, 3) : networks.roads
  if (random.chance(category === 'commercial_mutate' ? 0.3 : 0.58)) {
    const { line } = random.pick(lines)
    const i = random.whole(1, line.length - 1)
    const [a, b] = [line[i - 1] as Point, line[i] as Point]
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0])
    const off =
      (random.chance(0.5) ? 1 : -1) * (260 + Math.abs(random.normal()) * 1100 + attempt * 2)
    const along = random.next()
    return {
      centre: [
        a[0] + (b[0] - a[0]) * along - Math.sin(angle) * off,
        a[1] + (b[1] - a[1]) * along + Math.cos(angle) * off,
      ],
      angle: angle + random.normal() * 0.12,
    }
  }
  const place = random.pick(places)
  const town = 500 + 320 * Math.sqrt(Math.min(place.thousands, 400))
  const away =
    town * random.between(0.55, 1.25) +
    Math.abs(random.normal()) * (place.thousands > 60 ? 500 : 1400) +
    attempt * 3
  const bearing = random.between(0, 2 * Math.PI)
  return {
    centre: [
      place.centre[0] + away * Math.cos(bearing),
      place.centre[1] + away * Math.sin(bearing),
    ],
    angle: bearing + random.normal() * 0.3,
  }
}

function nearestPlace(at: Point, places: readonly Place[]): Place {
  return places.reduce((best, place) =>
    distance(place.centre, at) < distance(best.centre, at) ? place : best,
  )
}

function character(random: Random, category: Category): { vocation: string; state: string } {
  if (category === 'industrial_regional')
    return { vocation: 'industrielle', state: random.chance(0.6) ? 'en projet' : 'création' }
  if (category.startsWith('commercial'))
    return { vocation: 'commerciale', state: 'existant et actif' }
  const vocation = random.weighted({
    industrielle: category === 'productive_regional' ? 5 : 2,
    'entrepôts, logistique': 3,
    artisanale: 2,
    tertiaire: category === 'productive_regional' ? 0.4 : 1.6,
    mixte: 3,
    portuaire: 0.2,
  })
  return { vocation, state: 'existant et actif' }
}

/** The ground that sites have taken: circles in a grid. */
class Taken {
  #cells = new Map<string, { at: Point; reach: number }[]>()

  isFree(at: Point, reach: number): boolean {
    const [cx, cy] = at.map((v) => Math.floor(v / CELL_M)) as [number, number]
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++)
        for (const other of this.#cells.get(`${x} ${y}`) ?? [])
          if (distance(other.at, at) < other.reach + reach + GAP_M) return false
    return true
  }

  add(at: Point, reach: number): void {
    const key = at.map((v) => Math.floor(v / CELL_M)).join(' ')
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), { at, reach }])
  }
}
