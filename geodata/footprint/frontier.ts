// The frontier of a usable surface: for each width in whole metres, the greatest length that is proven to fit beside it.
// A question about a rectangle is one look-up, here or in SQL: `fit_length_dm[rung + 1] >= 10 * length`.
import { fitRung, LEAST_WIDTH_M, RUNG_M } from '../model/plots/footprint-rung.ts'

/** The most that a smallint holds: longer rectangles are cut to this, 3 276.7 m. */
export const MOST_LENGTH_DM = 32_767

/**
 * Greatest proven length in decimetres, rounded down, of the widths 5, 6, 7… metres; it ends at the last width whose
 * square fits, and is empty when nothing of 5 m by 5 m does. Lengths never grow with the width.
 */
export type Frontier = Uint16Array

/** Width in metres of a place in a frontier. */
export function widthOf(rung: number): number {
  return LEAST_WIDTH_M + rung * RUNG_M
}

/**
 * Whether a rectangle of these sides (metres, in either order) fits. `true` only when one lies wholly inside; `false`
 * only when no rectangle one metre wider and one metre longer does, at any bearing, for whole metres of 5 or more and
 * lengths up to 3 276 m.
 */
export function fits(frontier: Frontier, sideM: number, otherM: number): boolean {
  const length = frontier[fitRung(Math.min(sideM, otherM))]
  return length !== undefined && length >= 10 * Math.max(sideM, otherM)
}
