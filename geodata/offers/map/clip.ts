// Cuts flat paths (x, y, x, y…) to the box of the drawing. A margin lets outlines run out of the frame unseen.
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame.ts'

/** Units beyond the frame that are still drawn: half of the widest line, so that no cut edge is seen. */
export const MARGIN = 4

const EDGES = [
  { axis: 0, sign: 1, at: -MARGIN },
  { axis: 0, sign: -1, at: FRAME_WIDTH + MARGIN },
  { axis: 1, sign: 1, at: -MARGIN },
  { axis: 1, sign: -1, at: FRAME_HEIGHT + MARGIN },
] as const

/** What of a ring (open) lies in the box, as one ring: it may run along the box's edge. Empty when nothing does. */
export function clipRing(ring: readonly number[]): number[] {
  let path = [...ring]
  for (const { axis, sign, at } of EDGES) {
    const out: number[] = []
    for (let i = 0, j = path.length - 2; i < path.length; j = i, i += 2) {
      const from = sign * (path[j + axis]! - at)
      const to = sign * (path[i + axis]! - at)
      if (from >= 0 !== to >= 0) {
        const share = from / (from - to)
        out.push(
          path[j]! + share * (path[i]! - path[j]!),
          path[j + 1]! + share * (path[i + 1]! - path[j + 1]!),
        )
      }
      if (to >= 0) out.push(path[i]!, path[i + 1]!)
    }
    path = out
  }
  return path.length < 6 ? [] : path
}

/** The pieces of a line that lie in the box. */
export function clipLine(line: readonly number[]): number[][] {
  const pieces: number[][] = []
  let piece: number[] = []
  for (let i = 0; i + 3 < line.length; i += 2) {
    const span = spanInside(line, i)
    if (!span) {
      piece = []
      continue
    }
    const [from, to] = span
    const at = (share: number): [number, number] => [
      line[i]! + share * (line[i + 2]! - line[i]!),
      line[i + 1]! + share * (line[i + 3]! - line[i + 1]!),
    ]
    if (piece.length === 0 || from > 0) pieces.push((piece = at(from)))
    piece.push(...at(to))
    if (to < 1) piece = []
  }
  return pieces
}

/** Of the stretch that begins at `i`, from which share to which it lies in the box. */
function spanInside(line: readonly number[], i: number): [number, number] | undefined {
  let [from, to] = [0, 1]
  for (const { axis, sign, at } of EDGES) {
    const a = sign * (line[i + axis]! - at)
    const b = sign * (line[i + 2 + axis]! - at)
    if (a < 0 && b < 0) return undefined
    if (a < 0) from = Math.max(from, a / (a - b))
    else if (b < 0) to = Math.min(to, a / (a - b))
  }
  return from < to ? [from, to] : undefined
}
