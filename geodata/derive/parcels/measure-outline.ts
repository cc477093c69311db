// Surface and perimeter of an outline, planar, in the metres of EPSG:2154.
import type { Outline } from './snap-outlines.ts'

export function measureOutline({ polygons }: Outline): { areaM2: number; perimeterM: number } {
  let areaM2 = 0
  let perimeterM = 0
  for (const rings of polygons)
    for (const [i, ring] of rings.entries()) {
      let twice = 0
      // Relative to the first corner: coordinates of seven digits would eat the ones that matter.
      const [ox, oy] = [ring[0]!, ring[1]!]
      for (let k = 2; k < ring.length; k += 2) {
        const [ax, ay, bx, by] = [ring[k - 2]!, ring[k - 1]!, ring[k]!, ring[k + 1]!]
        twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
        perimeterM += Math.hypot(bx - ax, by - ay)
      }
      areaM2 += (i === 0 ? 0.5 : -0.5) * Math.abs(twice)
    }
  return { areaM2, perimeterM }
}
