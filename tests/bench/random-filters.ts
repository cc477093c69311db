// Filters as people state them, drawn from a seed: the same for every engine and every run.
import { isRoadKind } from '../../geodata/model/access/access-kinds.ts'
import {
  ACCESS_KINDS,
  CATEGORIES,
  CONSTRAINTS,
  DEPARTEMENTS,
  STATUSES,
  USES,
  ZONES,
} from '../../geodata/model/codes.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'

/** `count` query strings of one to five criteria. */
export function randomFilters(count: number, seed: number): string[] {
  const random = mulberry32(seed)
  const some = <T>(values: readonly T[], most: number): T[] =>
    values.filter(() => random() < most / values.length).slice(0, most)
  return Array.from({ length: count }, () => {
    const filter: Record<string, unknown> = {}
    const least = Number((random() * random() * 5).toFixed(2))
    if (random() < 0.7) filter.surface_min = least
    if (random() < 0.4) filter.surface_max = Number((least + random() * 20).toFixed(2))
    const lists = {
      zone: ZONES,
      category: CATEGORIES,
      use: USES,
      status: STATUSES,
      without: CONSTRAINTS,
      departement: DEPARTEMENTS,
    }
    for (const [word, values] of Object.entries(lists)) {
      const drawn = random() < 0.3 ? some<string>(values, 3) : []
      if (drawn.length) filter[word] = drawn
    }
    for (const kind of ACCESS_KINDS) {
      if (random() >= 0.2) continue
      const far = Number((0.5 + random() * 15).toFixed(1))
      if (random() < 0.5 && isRoadKind(kind)) filter[`${kind}_min`] = 2 * far
      else filter[`${kind}_straight_km`] = far
    }
    if (random() < 0.2) filter.unknown = 'keep'
    return writeFilter(filter as PlotFilter)
  })
}

export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
