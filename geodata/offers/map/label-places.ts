// The places that a name may take: around a sign, within an area, along a line.
import { RADIANS_A_DEGREE } from '../../model/units.ts'
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame.ts'
import type { LabelPlace } from './place-labels.ts'
import { isInside } from './place-labels.ts'

/** Right of a sign of this radius, then left, below and above it. */
export function placesAround(x: number, y: number, radius: number, size: number): LabelPlace[] {
  const off = radius + 4
  return [
    { x: x + off, y, anchor: 'start', angle: 0 },
    { x: x - off, y, anchor: 'end', angle: 0 },
    { x, y: y + off + size / 2, anchor: 'middle', angle: 0 },
    { x, y: y - off - size / 2, anchor: 'middle', angle: 0 },
  ]
}

const STEP = 40

/** Within rings (even–odd), nearest to the middle of what is seen of them first. */
export function placesWithin(rings: readonly (readonly number[])[]): LabelPlace[] {
  const points: [number, number][] = []
  for (let y = STEP / 2; y < FRAME_HEIGHT; y += STEP)
    for (let x = STEP / 2; x < FRAME_WIDTH; x += STEP)
      if (rings.filter((ring) => isInside(ring, x, y)).length % 2 === 1) points.push([x, y])
  if (points.length === 0) return []
  const middle = [0, 1].map(
    (axis) => points.reduce((sum, at) => sum + at[axis]!, 0) / points.length,
  )
  const off = ([x, y]: [number, number]) => Math.hypot(x - middle[0]!, y - middle[1]!)
  return points
    .sort((a, b) => off(a) - off(b) || a[1] - b[1] || a[0] - b[0])
    .map(([x, y]) => ({ x, y, anchor: 'middle', angle: 0 }))
}

/** Of a stretch, its straight length over its own: what bends more is no ground for a name. */
const STRAIGHT = 0.985
const MOST_PLACES = 12

/** Along lines, where `width` units are nearly straight: the straightest first. Names are never upside down. */
export function placesAlong(lines: readonly (readonly number[])[], width: number): LabelPlace[] {
  const found: { place: LabelPlace; straight: number }[] = []
  for (const line of lines) {
    for (let from = 0; from + 3 < line.length; from += 2) {
      let [to, length] = [from, 0]
      while (to + 3 < line.length && length < width) {
        length += Math.hypot(line[to + 2]! - line[to]!, line[to + 3]! - line[to + 1]!)
        to += 2
      }
      if (length < width) break
      const [dx, dy] = [line[to]! - line[from]!, line[to + 1]! - line[from + 1]!]
      const straight = Math.hypot(dx, dy) / length
      if (straight < STRAIGHT) continue
      const turned = Math.atan2(dy, dx) / RADIANS_A_DEGREE
      const angle = turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned
      const [x, y] = [(line[to]! + line[from]!) / 2, (line[to + 1]! + line[from + 1]!) / 2]
      found.push({
        place: { x, y, anchor: 'middle', angle: Math.round(angle * 10) / 10 },
        straight,
      })
    }
  }
  return found
    .sort((a, b) => b.straight - a.straight)
    .slice(0, MOST_PLACES)
    .map(({ place }) => place)
}
