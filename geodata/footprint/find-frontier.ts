// From a usable surface to its frontier and the largest rectangle found in it. Pure: no I/O, the same answer each time.
import { LEAST_WIDTH_M, RUNG_M } from '../model/plots/footprint-rung.ts'
import { twiceArea } from '../plane/ring.ts'
import { ConvexSpans } from './convex-spans.ts'
import type { Frontier } from './frontier.ts'
import { hullOf } from './hull.ts'
import type { Rectangle } from './proven-rungs.ts'
import { ProvenRungs } from './proven-rungs.ts'
import { searchBearings } from './search-bearings.ts'
import { SlabSpans } from './slab-spans.ts'

/** Parts, each a list of rings (closed, flat, x and y in turn, EPSG:2154; the first is the outer one). */
export type Surface = readonly (readonly Float64Array[])[]

export type Footprint = {
  frontier: Frontier
  /** The largest area among the rectangles that prove the frontier; null when it is empty. */
  largest: Rectangle | null
  /** Whether every part that counts was taken as convex. For figures. */
  convex: boolean
}

/** Pockets of an outline up to this deep are cut off, and the outline taken as convex. Metres. */
const MOST_POCKET_M = 0.2
/** Bearings of so many edges, the longest, are looked at first. */
const FIRST_EDGES = 4
const SAME_BEARING = 0.002

/**
 * The frontier of a surface: see `fits` for what it promises. Parts must be valid and apart, as PostGIS gives them.
 */
export function findFrontier(surface: Surface): Footprint {
  return summary(findProven(surface))
}

/** As `findFrontier`, with the rectangle that proves each rung. */
export function findProven(surface: Surface): { rungs: ProvenRungs; convex: boolean } {
  const parts = surface
    .map((rings) => ({ rings, m2: areaOf(rings), hull: hullOf(rings[0] as Float64Array) }))
    .filter(({ m2, hull }) => m2 >= LEAST_WIDTH_M ** 2 && hull.widthM >= LEAST_WIDTH_M)
    .sort((a, b) => b.m2 - a.m2)
  const widest = Math.max(0, ...parts.map(({ m2, hull }) => Math.min(Math.sqrt(m2), hull.widthM)))
  const rungs = new ProvenRungs(Math.max(0, Math.floor((widest - LEAST_WIDTH_M) / RUNG_M) + 1))
  let convex = true
  for (const { rings, hull } of parts) {
    const bearings = bearingsOf(rings)
    const isConvex = rings.length === 1 && hull.pocketM <= MOST_POCKET_M
    convex &&= isConvex
    searchBearings(
      isConvex ? new ConvexSpans(hull, 'inside', bearings) : new SlabSpans(rings, hull, bearings),
      rungs,
    )
  }
  return { rungs, convex }
}

function summary({ rungs, convex }: { rungs: ProvenRungs; convex: boolean }): Footprint {
  const largest = rungs.largest()
  return {
    frontier: rungs.frontier(),
    largest: largest < 0 ? null : rungs.rectangle(largest),
    convex,
  }
}

function areaOf(rings: readonly Float64Array[]): number {
  return rings.reduce((m2, ring, i) => m2 + ((i > 0 ? -1 : 1) * Math.abs(twiceArea(ring))) / 2, 0)
}

/** Along and across the longest edges. */
function bearingsOf(rings: readonly Float64Array[]): number[] {
  const edges: { length: number; bearing: number }[] = []
  for (const ring of rings)
    for (let i = 2; i < ring.length; i += 2) {
      const [dx, dy] = [ring[i]! - ring[i - 2]!, ring[i + 1]! - ring[i - 1]!]
      // Modulo a right angle: both ways are looked at.
      const bearing = ((Math.atan2(dy, dx) % (Math.PI / 2)) + Math.PI / 2) % (Math.PI / 2)
      edges.push({ length: Math.hypot(dx, dy), bearing })
    }
  edges.sort((a, b) => b.length - a.length)
  const chosen: number[] = []
  for (const { bearing } of edges) {
    if (chosen.length === FIRST_EDGES) break
    if (chosen.every((other) => Math.abs(other - bearing) > SAME_BEARING)) chosen.push(bearing)
  }
  return chosen.flatMap((bearing) => [bearing, bearing + Math.PI / 2])
}
