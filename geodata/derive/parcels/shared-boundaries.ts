// How much boundary neighbouring parcels share, once their limits are one (snap-outlines.ts): the edges they both have.
import type { SharedBoundary } from './join-parcels.ts'
import type { Outline } from './snap-outlines.ts'

/** The pairs of outlines that share edges, and how many metres; `a` before `b` by id, each pair named once. */
export function sharedBoundaries(outlines: readonly Outline[]): SharedBoundary[] {
  const owners = new Map<string, string[]>()
  const shared = new Map<string, SharedBoundary>()
  for (const { id, polygons } of outlines)
    for (const { edge, metres } of edgesOf(polygons)) {
      const others = owners.get(edge)
      if (!others) {
        owners.set(edge, [id])
        continue
      }
      for (const other of others) if (other !== id) add(other, id, metres)
      others.push(id)
    }
  return [...shared.values()]

  function add(one: string, other: string, metres: number) {
    const [a, b] = one < other ? [one, other] : [other, one]
    const pair = shared.get(`${a} ${b}`)
    if (pair) pair.metres += metres
    else shared.set(`${a} ${b}`, { a, b, metres })
  }
}

function* edgesOf(
  polygons: readonly Float64Array[][],
): Generator<{ edge: string; metres: number }> {
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 2; i < ring.length; i += 2) {
        const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!]
        const forward = ax < bx || (ax === bx && ay < by)
        yield {
          edge: forward ? `${ax} ${ay} ${bx} ${by}` : `${bx} ${by} ${ax} ${ay}`,
          metres: Math.hypot(bx - ax, by - ay),
        }
      }
}
