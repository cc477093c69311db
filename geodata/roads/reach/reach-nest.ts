// From outlines to polygons: which hole belongs to which outer ring, and which holes are filled.
import type { Outline } from './reach-outline.ts'

/** Outer ring first, then its holes. */
export type ReachPolygon = [Outline, ...Outline[]]

/** The largest polygon first. Holes that are not kept are filled, with all that lies in them. */
export function nestOutlines(
  outlines: readonly Outline[],
  isKept: (hole: Outline) => boolean,
): ReachPolygon[] {
  const holes = outlines.filter(({ surface }) => surface < 0)
  const kept = new Set(holes.filter(isKept))
  const outers = outlines.filter(({ surface }) => surface > 0)
  outers.sort((a, b) => b.surface - a.surface)
  const filled = outers.length > 1 ? holes.filter((hole) => !kept.has(hole)) : []
  const polygons = outers.map((outer): ReachPolygon => [outer])
  for (const hole of kept) {
    // The smallest that holds it stands last.
    const around = polygons.findLast(([outer]) => polygons.length === 1 || holdsFirst(outer, hole))
    around?.push(hole)
  }
  return polygons.filter(([outer]) => !filled.some((hole) => holdsFirst(hole, outer)))
}

const holdsFirst = (ring: Outline, other: Outline): boolean =>
  Math.abs(ring.surface) > Math.abs(other.surface) && holdsPoint(ring, other.xy[0]!, other.xy[1]!)

/** Whether a point (decimetres) lies inside a ring, whichever way it runs. */
export function holdsPoint({ xy }: Outline, x: number, y: number): boolean {
  let inside = false
  const end = xy.length
  for (let i = 0, j = end - 2; i < end; j = i, i += 2) {
    const [ay, by] = [xy[i + 1]!, xy[j + 1]!]
    if (ay > y !== by > y && x < xy[i]! + ((y - ay) / (by - ay)) * (xy[j]! - xy[i]!))
      inside = !inside
  }
  return inside
}
