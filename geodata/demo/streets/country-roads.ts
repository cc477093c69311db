// Roads between the settlements of the demonstration: a planar web in which each reaches its neighbours, and on it the
// main ways from town to town.
import { Delaunay } from 'd3-delaunay'
import type { RoadClass } from '../../model/roads/roads.ts'
import type { Point } from '../geometry.ts'
import { distance } from '../geometry.ts'
import type { Random } from '../random.ts'
import { randomOf } from '../random.ts'
import type { Settlement } from '../settlements.ts'
import type { Barriers } from './street-barriers.ts'
import type { Grids } from './street-grids.ts'
import { numberOf } from './street-grids.ts'
import type { StreetNet } from './street-net.ts'

const VERTEX_EVERY_M = 220
const LONGEST_M = 9000

type Link = { a: number; b: number; class: RoadClass }

/** Lays a road along each link of the web. */
export function layCountryRoads(
  seed: number,
  net: StreetNet,
  settlements: readonly Settlement[],
  grids: Grids,
  barriers: Barriers,
): void {
  const random = randomOf(seed, 'country roads')
  const links = [...webOf(settlements.map(({ centre }) => centre))].map(([a, b]) => ({
    a,
    b,
    class: classOf(random, settlements[a] as Settlement, settlements[b] as Settlement),
  }))
  upgrade(links, settlements)
  for (const { a, b, class: roadClass } of links) {
    const from = nearestOf(net, grids.main[a] ?? [], (settlements[b] as Settlement).centre)
    if (from === undefined) continue
    const to = nearestOf(net, grids.main[b] ?? [], net.at(from))
    if (to === undefined || net.distance(from, to) > LONGEST_M) continue
    const between = wind(random, net.at(from), net.at(to), barriers).map((at) => net.add(at))
    const isSmall = roadClass === 'unclassified'
    net.addLine({
      class: roadClass,
      vertices: [from, ...between, to],
      ...(!isSmall && { name: numberOf(`${a} ${b}`) }),
      ...(random.chance(0.5) && { speedKmh: random.pick([50, 70, 80, 80]) }),
      ...(random.chance(isSmall ? 0.03 : 0.01) && { truck: false }),
      ...(random.chance(0.012) && { maxWeightT: random.pick([3.5, 12, 19, 26]) }),
      ...(random.chance(0.006) && { maxHeightM: random.pick([3.2, 3.8, 4.1]) }),
    })
  }
}

/** Pairs of neighbours: Delaunay's, without the longest of each triangle (an Urquhart graph: planar, connected). */
function* webOf(points: readonly Point[]): Generator<readonly [number, number]> {
  const { triangles, halfedges } = new Delaunay(Float64Array.from(points.flatMap((at) => [...at])))
  const isLongest = new Uint8Array(triangles.length)
  const length = (edge: number): number =>
    distance(
      points[triangles[edge] as number] as Point,
      points[triangles[edge % 3 === 2 ? edge - 2 : edge + 1] as number] as Point,
    )
  for (let t = 0; t < triangles.length; t += 3) {
    const longest = [t, t + 1, t + 2].reduce((a, b) => (length(b) > length(a) ? b : a))
    isLongest[longest] = 1
    const twin = halfedges[longest] as number
    if (twin >= 0) isLongest[twin] = 1
  }
  for (let edge = 0; edge < triangles.length; edge++) {
    const twin = halfedges[edge] as number
    if (isLongest[edge] || twin > edge) continue
    yield [triangles[edge] as number, triangles[edge % 3 === 2 ? edge - 2 : edge + 1] as number]
  }
}

function classOf(random: Random, a: Settlement, b: Settlement): RoadClass {
  if (a.rank === 3 && b.rank === 3) return 'primary'
  if (a.rank + b.rank >= 4) return 'secondary'
  return random.chance(0.55) ? 'tertiary' : 'unclassified'
}

/** The ways from each commune to its neighbours among the communes become main roads. */
function upgrade(links: Link[], settlements: readonly Settlement[]): void {
  const around: Link[][] = settlements.map(() => [])
  for (const link of links) {
    around[link.a]?.push(link)
    around[link.b]?.push(link)
  }
  const communes = settlements.flatMap(({ rank }, i) => (rank > 1 ? [i] : []))
  const centreOf = (i: number) => (settlements[i] as Settlement).centre
  for (const [p, q] of webOf(communes.map(centreOf))) {
    const [from, to] = [communes[p] as number, communes[q] as number]
    const isLarge = settlements[from]?.rank === 3 && settlements[to]?.rank === 3
    let at = from
    // Always to the neighbour that comes nearest: in such a web this nearly always arrives.
    for (let step = 0; step < 60 && at !== to; step++) {
      const left = (link: Link) => distance(centreOf(link.a === at ? link.b : link.a), centreOf(to))
      const best = (around[at] ?? []).reduce<Link | undefined>(
        (least, link) => (!least || left(link) < left(least) ? link : least),
        undefined,
      )
      if (!best || left(best) >= distance(centreOf(at), centreOf(to))) break
      if (isLarge) best.class = 'primary'
      else if (best.class !== 'primary') best.class = 'secondary'
      at = best.a === at ? best.b : best.a
    }
  }
}

function nearestOf(net: StreetNet, vertices: readonly number[], at: Point): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (const vertex of vertices) {
    const d = distance(net.at(vertex), at)
    if (d < least) [least, best] = [d, vertex]
  }
  return best
}

/** What lies between two places on a road that winds a little and goes around sites. */
export function wind(random: Random, a: Point, b: Point, barriers: Barriers): Point[] {
  const length = distance(a, b)
  const count = Math.floor(length / VERTEX_EVERY_M)
  const [nx, ny] = [(a[1] - b[1]) / (length || 1), (b[0] - a[0]) / (length || 1)]
  const waves = [1, 2, 3].map((n) => ({
    n,
    size: (random.normal() * 0.035 * length) / n,
  }))
  return Array.from({ length: count }, (_, i): Point => {
    const t = (i + 1) / (count + 1)
    const off = waves.reduce((sum, { n, size }) => sum + size * Math.sin(n * Math.PI * t), 0)
    return barriers.pushOut([
      a[0] + (b[0] - a[0]) * t + nx * off,
      a[1] + (b[1] - a[1]) * t + ny * off,
    ])
  })
}
