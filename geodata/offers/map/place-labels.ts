// Where names stand on a drawn map: the first place of each that no other name, sign or the plot has taken.
import { RADIANS_A_DEGREE } from '../../model/units.ts'
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame.ts'

export type LabelPlace = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; angle: number }

export type Label = {
  text: string
  size: number
  weight: 400 | 500 | 600
  colour: string
  /** Best first; `y` is the baseline's middle of the letters. */
  places: LabelPlace[]
}

export type PlacedLabel = Label & { at: LabelPlace }
/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

/** From the frame's edge, and between two names. */
const EDGE = 6
const GAP = 3

/** The names that find a place, in their order: what comes first is kept. `taken` are signs, `outline` rings of the plot. */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  outline: readonly (readonly number[])[],
): PlacedLabel[] {
  const boxes: Box[] = [...taken]
  return labels.flatMap((label) => {
    for (const at of label.places) {
      const own = boxesOf(label, at)
      const free = own.every(
        (box) =>
          isInFrame(box) &&
          !boxes.some((other) => overlap(box, other)) &&
          !outline.some((ring) => touches(box, ring)),
      )
      if (!free) continue
      boxes.push(...own)
      return [{ ...label, at }]
    }
    return []
  })
}

/** About the width of a text in IBM Plex Sans, in units: capitals are wide, some letters narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const sign of text)
    ems += /[ilj.,’'|:;!]/.test(sign)
      ? 0.3
      : /[mwMW]/.test(sign)
        ? 0.86
        : /\p{Lu}/u.test(sign)
          ? 0.67
          : sign > '\u2e7f'
            ? 1
            : 0.57
  return ems * size
}

/** A name that leans is covered by boxes along it. */
function boxesOf({ text, size }: Label, at: LabelPlace): Box[] {
  const width = textWidth(text, size)
  const half = size * 0.55
  const left = at.anchor === 'start' ? 0 : at.anchor === 'end' ? -width : -width / 2
  if (at.angle === 0) return [[at.x + left, at.y - half, at.x + left + width, at.y + half]]
  const count = Math.max(2, Math.ceil(width / size))
  const angle = at.angle * RADIANS_A_DEGREE
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return Array.from({ length: count }, (_, i) => {
    const along = left + ((i + 0.5) * width) / count
    const [x, y] = [at.x + along * cos, at.y + along * sin]
    return [x - size * 0.6, y - size * 0.6, x + size * 0.6, y + size * 0.6] as const
  })
}

const isInFrame = ([left, top, right, bottom]: Box): boolean =>
  left >= EDGE && top >= EDGE && right <= FRAME_WIDTH - EDGE && bottom <= FRAME_HEIGHT - EDGE

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] + GAP && b[0] < a[2] + GAP && a[1] < b[3] + GAP && b[1] < a[3] + GAP

/** Whether a box lies in a ring, or a side of the ring runs through it. */
function touches([left, top, right, bottom]: Box, ring: readonly number[]): boolean {
  if (isInside(ring, (left + right) / 2, (top + bottom) / 2)) return true
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!]
    if (Math.max(ax, bx) < left || Math.min(ax, bx) > right) continue
    if (Math.max(ay, by) < top || Math.min(ay, by) > bottom) continue
    // Corners on both sides of the side's line: it passes through.
    const side = (x: number, y: number) => (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0
    const first = side(left, top)
    if (side(right, top) !== first || side(left, bottom) !== first || side(right, bottom) !== first)
      return true
  }
  return false
}

/** By the even–odd rule. */
export function isInside(ring: readonly number[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
