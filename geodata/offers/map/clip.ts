// Cuts flat paths (x, y, x, y…) to the box of the drawing. A margin lets outlines run out of the frame unseen.
import * as plane from '../../plane/clip-path.ts'
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame.ts'

/** Units beyond the frame that are still drawn: half of the widest line, so that no cut edge is seen. */
const MARGIN = 4

const EDGES = [
  { axis: 0, at: -MARGIN, side: 1 },
  { axis: 0, at: FRAME_WIDTH + MARGIN, side: -1 },
  { axis: 1, at: -MARGIN, side: 1 },
  { axis: 1, at: FRAME_HEIGHT + MARGIN, side: -1 },
] as const

/** What of a ring (open) lies in the box, as one ring: it may run along the box's edge. Empty when nothing does. */
export const clipRing = (ring: number[]): number[] =>
  EDGES.reduce((path, { axis, at, side }) => plane.clipRing(path, axis, at, side), ring)

/** The pieces of a line that lie in the box. */
export const clipLine = (line: number[]): number[][] =>
  EDGES.reduce(
    (pieces, { axis, at, side }) =>
      pieces.flatMap((piece) => plane.clipLine(piece, axis, at, side)),
    [line],
  )
