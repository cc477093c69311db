// The road network of the demonstration: carriageways and ramps, roads between settlements, their streets, the streets
// of economic sites, and ways to every point of access. About as many edges as the region has for its real roads.
import type { Point } from '../geometry.ts'
import { layCarriageways } from './carriageways.ts'
import { layCountryRoads, wind } from './country-roads.ts'
import type { Random } from '../random.ts'
import { randomOf } from '../random.ts'
import type { BareRegion } from '../region.ts'
import { settle } from '../settlements.ts'
import type { SitePlan } from '../site-lots.ts'
import { Barriers } from './street-barriers.ts'
import { bridgeCarriageways } from './street-bridges.ts'
import type { Grids } from './street-grids.ts'
import { layGrids } from './street-grids.ts'
import { joinIslands } from './street-islands.ts'
import { NearVertices, StreetNet } from './street-net.ts'
import { banTurns } from './street-turns.ts'

/** Beyond a seam the next street of the neighbour may be so far. */
const SEAM_M = 260
const FAR_M = 6000
/** A street ends so far before a point of access, which may lie on rails or in water. */
const BEFORE_ACCESS_M = 60

/** A demonstration of fewer lots, as tests lay, has a coarser network: it would cost more than all else. */
const FEW_LOTS = 10_000

/** Lays the whole network; the same for the same seed and sites. */
export function layStreets({
  seed,
  places,
  outline,
  networks,
  sites,
  plans,
}: BareRegion): StreetNet {
  const net = new StreetNet()
  const barriers = new Barriers(networks, sites, plans)
  const lots = plans.reduce((sum, plan) => sum + plan.lots.length, 0)
  const settlements = settle(seed, places, outline, lots < FEW_LOTS)
  const grids = layGrids(seed, net, settlements, barriers)
  const near = new NearVertices(net)
  for (const own of grids.vertices) for (const vertex of own) near.add(vertex)
  const random = randomOf(seed, 'ways')
  closeSeams(random, net, grids, near, barriers)
  layCountryRoads(seed, net, settlements, grids, barriers)

  const open = openToLorries(net)
  const ways = (from: number, count: number): number[][] =>
    reachFrom(net, open, barriers, net.at(from), count).map((to) => [
      ...wind(random, net.at(from), net.at(to), barriers).map((at) => net.add(at)),
      to,
    ])
  for (const foot of layCarriageways(net, networks.roads))
    for (const way of ways(foot, 2)) net.addLine({ class: 'tertiary', vertices: [foot, ...way] })
  for (const plan of plans) layPlan(net, plan, (end) => ways(end, 1)[0] ?? [])
  for (const { at } of networks.access) {
    const [nearest] = open.nearest(at, FAR_M, 1)
    if (nearest === undefined) continue
    const to = net.at(nearest)
    const d = Math.hypot(to[0] - at[0], to[1] - at[1])
    const t = Math.min(BEFORE_ACCESS_M, d / 2) / (d || 1)
    if (d > 0)
      net.addLine({
        class: 'unclassified',
        vertices: [net.add([at[0] + (to[0] - at[0]) * t, at[1] + (to[1] - at[1]) * t]), nearest],
      })
  }
  joinIslands(net)
  bridgeCarriageways(net)
  banTurns(net)
  return net
}

/** Streets of neighbouring settlements that end at each other's ground become one. */
function closeSeams(
  random: Random,
  net: StreetNet,
  grids: Grids,
  near: NearVertices,
  barriers: Barriers,
): void {
  const settlementOf = new Map<number, number>()
  grids.vertices.forEach((own, i) => own.forEach((vertex) => settlementOf.set(vertex, i)))
  const taken = new Set<number>()
  for (const { vertex, settlement } of grids.seams) {
    if (taken.has(vertex) || random.chance(0.5)) continue
    const at = net.at(vertex)
    const [other] = near.nearest(at, SEAM_M, 1, (one) => settlementOf.get(one) !== settlement)
    if (other === undefined || barriers.isCrossed(at, net.at(other))) continue
    taken.add(vertex).add(other)
    net.addLine({ class: 'residential', vertices: [vertex, other] })
  }
}

/** Vertices of streets that lorries may take both ways: what serves them is joined to these. */
function openToLorries(net: StreetNet): NearVertices {
  const open = new NearVertices(net)
  const isAdded = new Uint8Array(net.x.length)
  for (const { vertices, oneway, truck, maxWeightT, maxHeightM } of net.lines)
    if (!oneway && truck !== false && maxWeightT === undefined && maxHeightM === undefined)
      for (const vertex of vertices)
        if (!isAdded[vertex]) {
          isAdded[vertex] = 1
          open.add(vertex)
        }
  return open
}

/** Vertices of the network to which a way can be laid: the nearest that no river or motorway parts from the place. */
function reachFrom(
  net: StreetNet,
  near: NearVertices,
  barriers: Barriers,
  at: Point,
  ways: number,
): number[] {
  const candidates = near.nearest(at, FAR_M, 12)
  const open = candidates.filter((vertex) => !barriers.isCrossed(at, net.at(vertex)))
  return (open.length ? open : candidates).slice(0, ways)
}

/** The streets of a site; the first and the first across lead out at both of their ends. */
function layPlan(
  net: StreetNet,
  { streets }: SitePlan,
  wayFrom: (vertex: number) => readonly number[],
): void {
  const vertexAt = new Map<string, number>()
  const vertexOf = (at: Point): number => {
    const key = `${at[0].toFixed(1)} ${at[1].toFixed(1)}`
    const known = vertexAt.get(key)
    if (known !== undefined) return known
    const vertex = net.add(at)
    vertexAt.set(key, vertex)
    return vertex
  }
  const across = streets.findIndex((street) => street[0]?.[0] !== streets[0]?.[0]?.[0])
  streets.forEach((street, i) => {
    const inside = street.map(vertexOf)
    const isOut = i === 0 || i === across
    const before = isOut ? [...wayFrom(inside[0] as number)].reverse() : []
    const after = isOut ? wayFrom(inside.at(-1) as number) : []
    net.addLine({ class: 'unclassified', vertices: [...before, ...inside, ...after], speedKmh: 50 })
  })
}
