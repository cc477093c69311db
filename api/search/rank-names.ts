// Which names typed words find, and how well: the whole name, its beginning, the beginning of a word, words here and there.
import type { PlaceKind } from '../../geodata/model/search-answers.ts'
import { PLACE_KINDS } from '../../geodata/model/search-answers.ts'

export type Named = {
  kind: PlaceKind
  id: string
  /** Folded. */
  name: string
  code: string
  /** Folded words it is found by, each behind a space: name, code, site, commune. */
  words: string
}
export type Ranked<T> = { found: T; rank: number }

/** 0 the whole name or code, 1 its beginning, 2 the beginning of a word, 3 of several words, one of them its own. */
export const RANKS = 4

/**
 * At most `limit` of each rank and kind, best first, in the order of the list within. `meant` are the readings of what
 * was typed: the best one counts.
 */
export function rankNames<T extends Named>(
  list: readonly T[],
  meant: readonly string[],
  limit: number,
): Ranked<T>[] {
  const asked = meant.map((q) => ({ q, words: q.split(' ').map((word) => ` ${word}`) }))
  const buckets = Array.from({ length: RANKS }, () => new Map<PlaceKind, T[]>())
  for (const named of list) {
    let best = RANKS
    for (const { q, words } of asked) best = Math.min(best, rankOf(named, q, words))
    const bucket = buckets[best]
    if (!bucket) continue
    const kept = bucket.get(named.kind)
    if (!kept) bucket.set(named.kind, [named])
    else if (kept.length < limit) kept.push(named)
  }
  return buckets.flatMap((bucket, rank) =>
    PLACE_KINDS.flatMap((kind) => (bucket.get(kind) ?? []).map((found) => ({ found, rank }))),
  )
}

function rankOf(named: Named, q: string, words: readonly string[]): number {
  for (const word of words) if (!named.words.includes(word)) return RANKS
  const { name, code } = named
  if (name === q || code === q) return 0
  if (name.startsWith(q) || code.startsWith(q)) return 1
  const own = ` ${name} ${code}`
  if (own.includes(` ${q}`)) return 2
  return words.some((word) => own.includes(word)) ? 3 : RANKS
}

/** At most `limit` of them, in their order; no kind takes over a third while others have some. */
export function shareAmongKinds<T extends { kind: PlaceKind }>(
  list: readonly T[],
  limit: number,
): T[] {
  const share = Math.ceil(limit / 3)
  const taken = new Map<PlaceKind, number>()
  const first = list.filter(({ kind }) => {
    const count = (taken.get(kind) ?? 0) + 1
    taken.set(kind, count)
    return count <= share
  })
  const chosen = new Set([...new Set([...first, ...list])].slice(0, limit))
  return list.filter((one) => chosen.has(one))
}
